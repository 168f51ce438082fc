# Makes the .msi into target\installer: installer\windows\build.ps1 [-NoMaven]
# Needs a JDK 25 (JAVA_HOME), Maven, and WiX 5: dotnet tool install --global wix --version 5.0.2
param([switch]$NoMaven)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

# A program that fails ends the script.
function Invoke-Program {
    param([string]$Program, [string[]]$Arguments)
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

[xml]$pom = Get-Content -Raw -Encoding UTF8 pom.xml
$version = $pom.project.version
$java = Join-Path $env:JAVA_HOME 'bin\java.exe'
if (-not (Test-Path $java)) { throw 'JAVA_HOME names no JDK 25.' }

if (-not $NoMaven) {
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue target\lib, target\javafx
    Invoke-Program 'mvn' @('-q', '-B', '-ntp', '-Dmaven.test.skip=true', 'package')
}
Invoke-Program $java @('installer\common\Image.java', $version, 'target\installer')
Invoke-Program 'wix' @('build', 'installer\windows\vigie.wxs', '-arch', 'x64', '-d', "Version=$version", '-bindpath',
    'image=target\installer\Vigie', '-bindpath', 'icons=installer\common\icons', '-o', "target\installer\Vigie-$version.msi")
Get-Item "target\installer\Vigie-$version.msi"
