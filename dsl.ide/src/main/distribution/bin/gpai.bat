@echo off
rem Starts gpai with its own Java if it has one, else with the Java in JAVA_HOME, else with the one on the PATH.
setlocal
set "java=java"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" set "java=%%~$PATH:j"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0..\runtime\bin\java.exe" set "java=%~dp0..\runtime\bin\java.exe"

rem Most installations have a file with the version; reading it takes less time than starting Java.
set "version="
if exist "%java%\..\..\release" for /f "usebackq tokens=1,2 delims==." %%a in ("%java%\..\..\release") do if "%%a"=="JAVA_VERSION" set "version=%%b"
if defined version set version=%version:"=%
if not defined version for /f "tokens=3" %%v in ('""%java%" -version 2>&1" ^| findstr /i version') do for /f "delims=.-+ tokens=1" %%m in ("%%~v") do set "version=%%m"
if not defined version set "version=0"
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
