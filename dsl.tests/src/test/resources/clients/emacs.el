;;; Drives the server through Emacs' eglot and prints the results, one per line.  -*- lexical-binding: t -*-

(require 'eglot)
(require 'flymake)

(setq eglot-sync-connect 60
      eglot-connect-timeout 60
      eglot-autoshutdown nil
      eglot-send-changes-idle-time 0
      flymake-no-changes-timeout 0)

(defun say (what value)
  (princ (format "%s\t%s\n" what (replace-regexp-in-string "\n" "\\\\n" (format "%s" value)))))

(defun await (condition)
  (let ((end (+ (float-time) 60)))
    (while (not (funcall condition))
      (when (> (float-time) end)
        (say "error" "timed out")
        (kill-emacs 1))
      (accept-process-output nil 0.05))))

(find-file (getenv "GPAI_FILE"))
(unless (eglot-current-server)
  (apply #'eglot--connect (eglot--guess-contact)))
(await #'eglot-current-server)
(unless (bound-and-true-p eglot--managed-mode)
  (eglot--maybe-activate-editing-mode))

;; batch mode shows nothing, so the findings are read from eglot's own data
(await (lambda () (> (length eglot--diagnostics) 1)))
(say "findings" (mapconcat (lambda (found) (flymake-diagnostic-text found)) eglot--diagnostics " | "))

(goto-char (point-min))
(search-forward "Polar")
(backward-char 1)
(say "hover" (let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover (eglot--TextDocumentPositionParams))))
               (plist-get (plist-get hover :contents) :value)))

(goto-char (point-min))
(search-forward "claims")
(backward-word)
(say "completion" (mapconcat (lambda (item) (plist-get item :label))
                             (let ((answer (jsonrpc-request (eglot--current-server-or-lose) :textDocument/completion
                                                            (eglot--TextDocumentPositionParams))))
                               (append (if (vectorp answer) answer (plist-get answer :items)) nil))
                             " "))

(goto-char (point-min))
(search-forward "Polar")
(backward-char 1)
(cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
  (eglot-rename "Arctic"))
(say "renamed" (buffer-string))

(eglot-format-buffer)
(say "formatted" (buffer-string))
(set-buffer-modified-p nil)
(kill-emacs 0)
