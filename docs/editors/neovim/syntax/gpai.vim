" Colours of .gpai files in Neovim and Vim.

if exists('b:current_syntax')
  finish
endif

syntax match gpaiDelimiter /[{},]/
" the first word of a line or of a block
syntax match gpaiStatement /\v%(^\s*|[{}]\s*)@<=\l[a-z-]*[a-z.0-9_-]@!/
syntax match gpaiElement /\v[a-z.0-9_-]@<!%(entity|licen[cs]e|accelerator|ruleset|pretraining|model|modification|system|dataset)\ze\s+\^?\a/
      \ nextgroup=gpaiName skipwhite
syntax match gpaiName /\v\^?\a[[:alnum:]._-]*/ contained
" a right of a licence and a share of a ruleset, not declarations
syntax match gpaiStatement /\v[a-z.0-9_-]@<!%(access|usage|modification|distribution)\ze\s+%(free|restricted)[a-z.0-9_-]@!/
syntax match gpaiStatement /\v[a-z.0-9_-]@<!modification\ze\s+above[a-z.0-9_-]@!/
syntax match gpaiNumber /\v[[:alnum:]._-]@<!\d[0-9_.]*%([eE][+-]?\d+|\^\d+)?[kKmMbBtT]?/
syntax match gpaiDate /\v[[:alnum:]._-]@<!\d+-\d+%(-\d+)?/
syntax match gpaiEscape /\\./ contained
syntax region gpaiString start=/"/ skip=/\\./ end=/"/ oneline contains=gpaiEscape
syntax match gpaiComment "//.*$" contains=@Spell
syntax region gpaiComment start="/\*" end="\*/" contains=@Spell

highlight default link gpaiDelimiter Delimiter
highlight default link gpaiStatement Statement
highlight default link gpaiElement Structure
highlight default link gpaiName Type
highlight default link gpaiNumber Number
highlight default link gpaiDate Constant
highlight default link gpaiEscape SpecialChar
highlight default link gpaiString String
highlight default link gpaiComment Comment

let b:current_syntax = 'gpai'
