@echo off
rem Starts Vigie from this folder: builds it on first use and after a change, and finds a JDK 25 or later by itself.
rem VIGIE_JAVA_OPTS adds options for the JVM.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "JDK="
if defined JAVA_HOME call :fits "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :fits "%%~dpJ.."
if not defined JDK for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*") do if not defined JDK call :fits "%%~J"
if not defined JDK (
  echo Vigie demande un JDK 25 ou plus recent. - Vigie needs a JDK 25 or later.>&2
  exit /b 3
)

set "BUILD="
if not exist "%ROOT%target\vigie.jar" set "BUILD=1"
if not exist "%ROOT%target\lib" set "BUILD=1"
if not defined BUILD call :changed
if not defined BUILD goto start
echo Vigie se construit, une minute environ... - Building Vigie, about a minute...>&2
pushd "%ROOT%"
call mvn -q -B -DskipTests package 1>&2
if errorlevel 1 (
  popd
  echo La construction a echoue, voir ci-dessus. - The build failed, see above.>&2
  exit /b 70
)
popd
copy /b "%ROOT%target\vigie.jar"+,, "%ROOT%target\vigie.jar" >nul

:start
set "COMMAND="
set "HEADLESS="
set "SKIP="
for %%A in (%*) do call :word "%%~A"
set "MEMORY=-Xmx256m"
set "COMPILER="
set "MODULES="
if not defined COMMAND if not defined HEADLESS call :desktop
if /i "%COMMAND%"=="demo" if not defined HEADLESS call :desktop
if /i "%COMMAND%"=="status" set "COMPILER=-XX:TieredStopAtLevel=1"
if /i "%COMMAND%"=="doctor" set "COMPILER=-XX:TieredStopAtLevel=1"
if /i "%COMMAND%"=="secret" set "COMPILER=-XX:TieredStopAtLevel=1"
if /i "%COMMAND%"=="user" set "COMPILER=-XX:TieredStopAtLevel=1"
if /i "%COMMAND%"=="serve" set "MEMORY=-Xmx128m"
if /i "%COMMAND%"=="sync" set "COMPILER=-XX:TieredStopAtLevel=1"
if defined MODULES goto windowed
"%JDK%\bin\java.exe" %MEMORY% -XX:+UseSerialGC %COMPILER% -XX:+ExitOnOutOfMemoryError -Xlog:disable -Xlog:all=error:stderr --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Djdk.tls.client.enableSessionTicketExtension=false %VIGIE_JAVA_OPTS% -cp "%ROOT%target\vigie.jar;%ROOT%target\lib\*" fr.vigie.Main %*
exit /b %ERRORLEVEL%

:windowed
"%JDK%\bin\java.exe" %MEMORY% -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Xlog:disable -Xlog:all=error:stderr --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED,javafx.graphics -Djdk.tls.client.enableSessionTicketExtension=false %VIGIE_JAVA_OPTS% --module-path "%ROOT%target\javafx" --add-modules javafx.controls,javafx.fxml -cp "%ROOT%target\vigie.jar;%ROOT%target\lib\*" fr.vigie.Main %*
exit /b %ERRORLEVEL%

:desktop
set "MEMORY=-Xmx512m"
set "MODULES=1"
goto :eof

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

:fits
if not exist "%~1\bin\java.exe" goto :eof
if not exist "%~1\release" goto :eof
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=." %%M in ("%%~V") do if %%M GEQ 25 set "JDK=%~f1"
goto :eof

:changed
for /f "delims=" %%N in ('powershell -NoProfile -Command "$j=(Get-Item -LiteralPath ($env:ROOT+'target\vigie.jar')).LastWriteTimeUtc; if (@(Get-Item -LiteralPath ($env:ROOT+'pom.xml')) + @(Get-ChildItem -LiteralPath ($env:ROOT+'src\main') -Recurse -File) | Where-Object { $_.LastWriteTimeUtc -gt $j } | Select-Object -First 1) { 'yes' }"') do set "BUILD=1"
goto :eof
