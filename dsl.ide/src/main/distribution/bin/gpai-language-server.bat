@echo off
rem Starts the language server; the same as "gpai lsp", for editors that want one command.
rem Without "call", the other script replaces this one, and its exit code is the result.
"%~dp0gpai.bat" lsp %*
