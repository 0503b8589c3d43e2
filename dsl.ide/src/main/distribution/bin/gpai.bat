@echo off
rem Starts gpai with the Java in JAVA_HOME, else with the one on the PATH.
setlocal
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "version=0"
for /f "tokens=3" %%v in ('""%java%" -version 2>&1" ^| findstr /i version') do for /f "delims=.-+ tokens=1" %%m in ("%%~v") do set "version=%%m"
if %version% LSS 17 (
    echo gpai needs Java 17 or newer: install one and put it on the PATH or set JAVA_HOME. 1>&2
    exit /b 2
)
set "quiet="
if %version% GEQ 23 set "quiet=--sun-misc-unsafe-memory-access=allow"
set "options=command"
if "%~1"=="lsp" set "options=lsp"
"%java%" "@%~dp0..\lib\%options%.options" %quiet% %GPAI_JAVA_OPTIONS% -cp "%~dp0..\lib\*" org.gpailang.lsp.Main %*
exit /b %errorlevel%
