@echo off
rem The command of an installed Vigie: the desktop through its launcher, every other command in the terminal. Kin of vigie beside it.
setlocal EnableExtensions DisableDelayedExpansion
for %%D in ("%~dp0..") do set "APP=%%~fD"
for %%D in ("%~dp0..\..") do set "ROOT=%%~fD"
set "COMMAND="
set "HEADLESS="
set "SKIP="
for %%A in (%*) do call :word "%%~A"
set "MEMORY=-Xmx256m"
set "COMPILER="
if not defined COMMAND if not defined HEADLESS goto desktop
if /i "%COMMAND%"=="demo" if not defined HEADLESS goto desktop
if not defined COMMAND set "COMPILER=-XX:TieredStopAtLevel=1"
if /i "%COMMAND%"=="status" set "COMPILER=-XX:TieredStopAtLevel=1"
if /i "%COMMAND%"=="doctor" set "COMPILER=-XX:TieredStopAtLevel=1"
if /i "%COMMAND%"=="secret" set "COMPILER=-XX:TieredStopAtLevel=1"
if /i "%COMMAND%"=="user" set "COMPILER=-XX:TieredStopAtLevel=1"
if /i "%COMMAND%"=="sync" set "COMPILER=-XX:TieredStopAtLevel=1"
if /i "%COMMAND%"=="serve" set "MEMORY=-Xmx128m"
"%ROOT%\runtime\bin\java.exe" %MEMORY% -XX:+UseSerialGC %COMPILER% -XX:+ExitOnOutOfMemoryError "-XX:AOTCache=%APP%\commandes.aot" -Xlog:disable -Xlog:all=error:stderr -Xlog:cds*=off:stderr -Xlog:aot*=off:stderr --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Djdk.tls.client.enableSessionTicketExtension=false -cp "%APP%\vigie.jar" fr.vigie.Main %*
exit /b %ERRORLEVEL%

:desktop
rem a program without a console: the terminal is free again at once
start "" "%ROOT%\Vigie.exe" %*
exit /b 0

:word
if defined SKIP (
  set "SKIP="
  goto :eof
)
set "WORD=%~1"
if /i "%WORD%"=="--home" set "SKIP=1"
if /i "%WORD%"=="--headless" set "HEADLESS=1"
if /i "%WORD%"=="--help" set "HEADLESS=1"
if /i "%WORD%"=="--version" set "HEADLESS=1"
if "%WORD%"=="-h" set "HEADLESS=1"
if "%WORD%"=="-V" set "HEADLESS=1"
if "%WORD:~0,1%"=="-" goto :eof
if not defined COMMAND set "COMMAND=%WORD%"
goto :eof
