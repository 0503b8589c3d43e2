@echo off
rem Starts the language server; the same as "gpai lsp", for editors that want one command.
call "%~dp0gpai.bat" lsp %*
exit /b %errorlevel%
