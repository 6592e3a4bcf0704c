@echo off
rem Starts Duxue. In a clone it builds it first when it was never built or a source is newer than the build; a release is
rem started as it is.
rem   JAVA_HOME        the Java to use, if it is 17 or newer; else the newest one found is taken
rem   DUXUE_JAVA_OPTS  more options for java; they come last, so they win (-Xmx2g, say)
setlocal EnableExtensions DisableDelayedExpansion

rem a path is never handed to call, which would expand a percent sign in it once more
set "root=%~dp0"
set "root=%root:~0,-1%"
rem data is the folder of input, output and duxue.yml; cache is where what a start finds out is kept for the next
if exist "%root%\pom.xml" goto clone
set "release=yes"
set "app=%root%\app"
set "cache=%app%"
set "needed=java.exe"
for %%d in ("%root%") do set "name=%%~nxd"
for %%d in ("%root%\..") do set "data=%%~fd"
rem a backslash before a quotation mark would not end the option
if "%data:~-1%"=="\" set "data=%data%/"
call :know_place
if errorlevel 1 exit /b 1
goto choose

:clone
set "release="
set "data=%root%"
set "target=%root%\target"
set "app=%target%\app"
set "cache=%app%"
set "needed=javac.exe"
set "lock=%target%\build.lck"
set "log=%target%\build.log"

:choose
call :find_java
if not defined home goto no_java
if defined release goto start
call :is_stale
if errorlevel 1 goto start
call :build
if errorlevel 1 exit /b 1

:start
set "speed=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
rem not for %%a in (%*): a name such as a(1).csv would end that list
:scan
if "%~1"=="" goto scanned
for %%c in (run consolidate intake schedule worker) do if "%~1"=="%%c" set "speed=-Xmx512m"
shift /1
goto scan
:scanned
set "archive=%cache%\duxue-%version%.jsa"
rem Java refuses sealed packages, as HSQLDB's are, that come out of an archive when the path has letters beyond ASCII
for /f "delims=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:\._-() " %%c in ("%root%") do set "archive="
if defined archive if not exist "%archive%" call :train
set "shared="
if defined archive for %%f in ("%archive%") do if exist "%%~f" if %%~zf gtr 0 set shared=-Xshare:auto "-XX:SharedArchiveFile=%archive%" -Xlog:disable
set "encoding="
if %major% lss 18 set "encoding=-Dfile.encoding=UTF-8"
rem Nothing here can tell whether standard error is a console: the program decides by the one Java finds. With
rem jdk.console=java.base there is none, also from Java 22 on, where input or output go elsewhere.
"%home%\bin\java.exe" %encoding% %shared% %speed% -Dduxue.tty=auto -Djdk.console=java.base "-Dduxue.home=%data%" %DUXUE_JAVA_OPTS% -jar "%app%\duxue.jar" %*
exit /b %errorlevel%

rem --- a release is whole, and where it was at its last start

:know_place
set "place="
if exist "%app%\started" goto read_place
set "other=%LOCALAPPDATA%\duxue\%name%"
if exist "%other%\started" set "cache=%other%"
:read_place
if exist "%cache%\started" for /f "usebackq tokens=1* delims==" %%a in ("%cache%\started") do if "%%a"=="root" set "place=%%b"
if "%place%"=="%root%" exit /b 0
call :check_whole
if errorlevel 1 exit /b 1
rem who may not write into the programs keeps it for himself; a class archive holds only where it was made
(set root>"%app%\started") 2>nul
set "cache=%app%"
if exist "%app%\started" goto forget
set "cache=%other%"
mkdir "%cache%" 2>nul
(set root>"%cache%\started") 2>nul
:forget
del /q "%cache%\duxue-*.jsa" 2>nul
exit /b 0

:check_whole
set "broken="
if not exist "%app%\files" set "broken=%app%\files"
if not defined broken for /f "usebackq tokens=1*" %%a in ("%app%\files") do (
    set "size=%%a"
    set "file=%%b"
    call :check_file
)
if not defined broken exit /b 0
call :utf8
>&2 echo 督学没有完整解压，下面的文件缺失或不完整: "%broken%"
>&2 echo 请删除文件夹 "%root%"，把下载的压缩包重新完整解压一次 (不要在压缩包里直接双击).
>&2 echo Duxue was not unpacked whole, this file is missing or cut: "%broken%"
>&2 echo Delete the folder "%root%" and unpack the download once more, to its end; do not start it inside the archive.
call :codepage_back
exit /b 1

:check_file
for %%f in ("%app%\%file%") do if not "%%~zf"=="%size%" if not defined broken set "broken=%%~ff"
exit /b 0

rem --- which Java: sets home, version and major

:find_java
set "home="
set "major=0"
if defined JAVA_HOME set "candidate=%JAVA_HOME:"=%"
if defined JAVA_HOME call :consider
if defined home exit /b 0
set "candidate="
if exist "%cache%\jdk" set /p candidate=<"%cache%\jdk"
if defined candidate call :consider
if defined home exit /b 0
for %%j in (java.exe) do set "found_on_path=%%~dp$PATH:j"
if defined found_on_path for %%h in ("%found_on_path%..") do set "candidate=%%~fh"
if defined found_on_path call :consider
for %%p in (
    "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
    "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\OpenJDK" "%ProgramFiles%\RedHat"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps"
) do if exist "%%~p" for /d %%h in ("%%~p\*") do (
    set "candidate=%%~fh"
    call :consider
)
exit /b 0

rem Takes the Java in the folder candidate when it is 17 or newer, and newer than the one taken before.
:consider
if not exist "%candidate%\bin\%needed%" exit /b 0
if not exist "%candidate%\release" exit /b 0
set "found="
for /f "usebackq tokens=1,2 delims==" %%a in ("%candidate%\release") do if "%%a"=="JAVA_VERSION" set "found=%%~b"
if not defined found exit /b 0
for /f "tokens=1 delims=.-+" %%m in ("%found%") do set "found_major=%%m"
if %found_major% lss 17 exit /b 0
if %found_major% leq %major% exit /b 0
set "home=%candidate%"
set "version=%found%"
set "major=%found_major%"
exit /b 0

:no_java
call :utf8
if defined release goto no_java_at_all
>&2 echo 督学需要 JDK 17 或更高版本，这台机器上没有找到。请安装一个，或设好 JAVA_HOME: https://adoptium.net
>&2 echo Duxue needs a JDK, version 17 or newer, and none was found. Install one from https://adoptium.net,
goto or_home
:no_java_at_all
>&2 echo 督学需要 Java 17 或更高版本 (JRE 即可)，这台机器上没有找到。请安装一个，或设好 JAVA_HOME: https://adoptium.net
>&2 echo Duxue needs Java 17 or newer (a JRE will do), and none was found. Install one from https://adoptium.net,
:or_home
>&2 echo or point JAVA_HOME at it.
call :codepage_back
exit /b 1

rem --- building

rem Success means stale.
:is_stale
if not exist "%app%\built" exit /b 0
powershell -NoProfile -ExecutionPolicy Bypass -Command "$built = (Get-Item -LiteralPath $env:app\built).LastWriteTimeUtc; $newer = @(Get-Item -LiteralPath $env:root\pom.xml; Get-ChildItem -LiteralPath $env:root\src\main -Recurse -ErrorAction SilentlyContinue) | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1; if ($newer) { exit 0 } else { exit 1 }"
exit /b %errorlevel%

rem One start builds, the others wait for it. The lock is a file held open: it goes when its owner goes, however it ends.
:build
if not exist "%target%" mkdir "%target%" 2>nul
set /a waited=0
:take_lock
set "result="
8>&2 2>nul (
    9>"%lock%" (
        2>&8 call :locked
    )
)
if defined result exit /b %result%
set /a waited+=1
if %waited%==3 call :say_waiting
if %waited% gtr 1200 goto waited_in_vain
ping -n 2 127.0.0.1 >nul
goto take_lock

:locked
set "result=0"
call :is_stale
if errorlevel 1 exit /b 0
call :say_building
call :build_app >"%log%" 2>&1 <nul
if not errorlevel 1 exit /b 0
set "result=1"
powershell -NoProfile -Command "Get-Content -LiteralPath $env:log -Tail 25" 1>&2
call :utf8
>&2 echo 构建失败，完整日志: "%log%"
>&2 echo The build did not succeed; the whole log is "%log%"
call :codepage_back
exit /b 0

:say_building
call :utf8
>&2 echo 正在构建督学，首次约需一两分钟…… / Building Duxue, a minute or two the first time ...
call :codepage_back
exit /b 0

:say_first
call :utf8
>&2 echo 第一次启动，准备约需半分钟，以后不再需要…… / The first start prepares the next ones, half a minute ...
call :codepage_back
exit /b 0

:say_waiting
call :utf8
>&2 echo 另一个命令正在构建督学，请稍候…… / Another command is building Duxue, waiting ...
call :codepage_back
exit /b 0

:waited_in_vain
call :utf8
>&2 echo 无法开始构建，请检查能否写入 "%target%"
>&2 echo The build cannot start: is "%target%" writable, is another build hanging?
call :codepage_back
exit /b 1

:build_app
rem The stamp is older than the first file read: a source saved while the build runs makes the next start build again.
if exist "%target%\app.new" rmdir /s /q "%target%\app.new"
mkdir "%target%\app.new" || exit /b 1
type nul >"%target%\built.new"
setlocal
set "JAVA_HOME=%home%"
cd /d "%root%"
call "%root%\mvnw.cmd" -q -B -Dquick -DskipTests package || exit /b 1
"%home%\bin\java.exe" -Djarmode=tools -jar "%target%\quick\duxue.jar" extract --force --destination "%target%\app.new" || exit /b 1
endlocal
if exist "%app%" rmdir /s /q "%app%"
if exist "%app%" exit /b 1
move "%target%\app.new" "%app%" || exit /b 1
>"%app%\jdk" echo %home%
move "%target%\built.new" "%app%\built" || exit /b 1
exit /b 0

rem A run of the program that leaves its classes behind as an archive. An empty archive says: tried in vain. It knows no
rem settings of the installation: its database is none to practise on.
:train
setlocal
set "DUXUE_=none"
for /f "delims==" %%v in ('set DUXUE_') do set "%%v="
set "work=%TEMP%\duxue-train-%RANDOM%%RANDOM%"
mkdir "%work%\input" "%work%\output" 2>nul
set "task=intake"
if exist "%root%\input\registry" xcopy /e /i /q "%root%\input\registry" "%work%\input\registry" >nul
if defined release (
    set "task=run --period 2023-06"
    xcopy /e /i /q "%root%\sample" "%work%\input" >nul
    call :say_first
)
"%home%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable "-XX:ArchiveClassesAtExit=%archive%" "-Dduxue.home=%work%" -jar "%app%\duxue.jar" %task% --input "%work%\input" --output "%work%\output" >nul 2>&1 <nul
if not exist "%archive%" type nul >"%archive%" 2>nul
rmdir /s /q "%work%" 2>nul
exit /b 0

rem --- the console shows this file's Chinese only in code page 65001, and reads a block in brackets before it is set:
rem --- so Chinese lines stand outside of brackets and end in ASCII

:utf8
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul
exit /b 0

:codepage_back
chcp %codepage% >nul
exit /b 0
