;;; gpai in Emacs 28 or newer, with eglot (built in from Emacs 29).  -*- lexical-binding: t -*-

;; The server is gpai-language-server on the PATH, or the program named by the environment variable GPAI_SERVER.

(require 'eglot)

(defvar gpai-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?/ ". 124b" table)   ; comments: // to the end of the line, /* to */
    (modify-syntax-entry ?* ". 23" table)
    (modify-syntax-entry ?\n "> b" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?- "_" table)        ; Llama-3.1-405B is one symbol
    (modify-syntax-entry ?. "_" table)
    table))

(defvar gpai-font-lock-keywords
  `(("\\_<\\(access\\|usage\\|modification\\|distribution\\)[ \t]+\\(free\\|restricted\\)\\_>"   ; a right, not a declaration
     (1 font-lock-keyword-face)
     (2 font-lock-constant-face))
    ("\\_<modification[ \t]+above\\_>" . font-lock-keyword-face)
    (,(concat (regexp-opt '("entity" "licence" "license" "accelerator" "ruleset" "pretraining" "model" "modification" "system"
                            "dataset")
                          'symbols)
              "[ \t]+\\(\\^?[[:alpha:]][[:alnum:]._-]*\\)")
     (1 font-lock-keyword-face)
     (2 font-lock-type-face))
    ("^[ \t]*\\([a-z][a-z-]*\\)\\_>" 1 font-lock-keyword-face)
    ("\\_<[0-9][0-9_.e^+-]*[kKMBT]?\\_>" . font-lock-constant-face)))

(define-derived-mode gpai-mode prog-mode "gpai"
  "Facts about general-purpose AI models."
  (setq-local comment-start "// "
              comment-end ""
              font-lock-defaults '(gpai-font-lock-keywords)))

(add-to-list 'auto-mode-alist '("\\.gpai\\'" . gpai-mode))

(add-to-list 'eglot-server-programs
             (list 'gpai-mode (or (getenv "GPAI_SERVER") "gpai-language-server")))

;; The date of the assessment (if empty, today) and the ruleset (if empty, each file's own).
(setq-default eglot-workspace-configuration
              '(:gpai (:asOf "" :ruleset "")))

(add-hook 'gpai-mode-hook #'eglot-ensure)
