;;; Prints the face of each word of the file, one word per line: the word, a tab, the face.  -*- lexical-binding: t -*-

(find-file (getenv "GPAI_FILE"))
(font-lock-ensure)
(goto-char (point-min))
(while (re-search-forward "[^ \t\n{}]+" nil t)
  (princ (format "%s\t%s\n" (match-string 0) (get-text-property (match-beginning 0) 'face))))
(kill-emacs 0)
