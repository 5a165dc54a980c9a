; SPDX-License-Identifier: GPL-3.0-or-later
; The installer for Windows, 64 bit, for all users.
;   makensis -DVERSION=0.1.0 -DPAYLOAD=FOLDER -DOUT=FILE.exe quizaar.nsi
; PAYLOAD holds quizaar.exe and all that it needs; FILES.nsh beside it lists what uninstalling removes (list-files.sh).
; Silent: /S, another folder: /D=C:\Some where (last, without quotes). Status: 0 installed, 1 stopped by the user, 2 failed.
Unicode true
!ifdef CROSS
Target amd64-unicode
!endif
!include MUI2.nsh
!include LogicLib.nsh
!include x64.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Quizaar"
!define TYPE "Quizaar.Pack"
!define NIGHT "Quizaar.Night"
!define RULE "Quizaar (phones on the local network)"
!ifndef FILES
!define FILES "${PAYLOAD}\..\files.nsh"
!endif

Name "Quizaar"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Quizaar"
RequestExecutionLevel admin
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS all
BrandingText "Quizaar ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Quizaar"
VIAddVersionKey "FileDescription" "Quizaar installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Quizaar maintainers, GPL-3.0-or-later"

!define MUI_ICON "${ICONS}/quizaar.ico"
!define MUI_UNICON "${ICONS}/quizaar.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\quizaar.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${PAYLOAD}/LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

!include "${FILES}" ; the macro RemoveFiles

; A file that is in use cannot be replaced: an installation would end half old, half new.
!macro RefuseWhileRunning UN
Function ${UN}RefuseWhileRunning
    ${If} ${FileExists} "$INSTDIR\quizaar.exe"
        ClearErrors
        FileOpen $0 "$INSTDIR\quizaar.exe" a
        ${If} ${Errors}
            MessageBox MB_ICONEXCLAMATION "Quizaar is running. Please close it, then start again." /SD IDOK
            SetErrorLevel 2
            Quit
        ${EndIf}
        FileClose $0
    ${EndIf}
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

Function .onInit
    ${IfNot} ${RunningX64}
        MessageBox MB_ICONSTOP "Quizaar needs a 64-bit Windows." /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    SetRegView 64
    ; an update goes where the program is, unless /D says otherwise
    ReadRegStr $0 HKLM "${KEY}" "InstallLocation"
    ${If} $0 != ""
    ${AndIf} $INSTDIR == "$PROGRAMFILES64\Quizaar"
        StrCpy $INSTDIR $0
    ${EndIf}
FunctionEnd

Section "Quizaar"
    SetRegView 64
    SetShellVarContext all
    Call RefuseWhileRunning
    ; what an older version had and this one has not
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        ExecWait '"$INSTDIR\uninstall.exe" /S /UPDATE=1 _?=$INSTDIR'
    ${EndIf}
    SetOutPath "$INSTDIR"
    ClearErrors
    File /r "${PAYLOAD}/*"
    ${If} ${Errors}
        SetErrorLevel 2
        Abort "The files could not be written."
    ${EndIf}
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Quizaar.lnk" "$INSTDIR\quizaar.exe"

    WriteRegStr HKLM "${KEY}" "DisplayName" "Quizaar"
    WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKLM "${KEY}" "DisplayIcon" "$INSTDIR\quizaar.exe"
    WriteRegStr HKLM "${KEY}" "Publisher" "The Quizaar maintainers"
    WriteRegStr HKLM "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKLM "${KEY}" "NoModify" 1
    WriteRegDWORD HKLM "${KEY}" "NoRepair" 1

    WriteRegStr HKLM "Software\Classes\.quizaar" "" "${TYPE}"
    WriteRegStr HKLM "Software\Classes\.quizaar" "Content Type" "application/vnd.quizaar.pack"
    WriteRegStr HKLM "Software\Classes\${TYPE}" "" "Quizaar question pack"
    WriteRegStr HKLM "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\quizaar-pack.ico"
    WriteRegStr HKLM "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\quizaar.exe" "%1"'
    WriteRegStr HKLM "Software\Classes\.quizaar-night" "" "${NIGHT}"
    WriteRegStr HKLM "Software\Classes\.quizaar-night" "Content Type" "application/vnd.quizaar.night"
    WriteRegStr HKLM "Software\Classes\${NIGHT}" "" "Quizaar game night"
    WriteRegStr HKLM "Software\Classes\${NIGHT}\DefaultIcon" "" "$INSTDIR\quizaar-pack.ico"
    WriteRegStr HKLM "Software\Classes\${NIGHT}\shell\open\command" "" '"$INSTDIR\quizaar.exe" "%1"'
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

    ; The ports that the program uses, from the local network alone. An older rule goes first.
    nsExec::Exec 'netsh advfirewall firewall delete rule name="${RULE}"'
    Pop $0
    nsExec::Exec 'netsh advfirewall firewall add rule name="${RULE}" dir=in action=allow protocol=TCP localport=8000-8009 remoteip=localsubnet program="$INSTDIR\quizaar.exe"'
    Pop $0
    ${If} $0 != 0
        DetailPrint "The firewall rule could not be set; Windows will ask at the first start."
    ${EndIf}
SectionEnd

Section "Uninstall"
    SetRegView 64
    SetShellVarContext all
    Call un.RefuseWhileRunning
    ; Only what was installed: files of others stay, and so do the nights in the user's own folder.
    !insertmacro RemoveFiles
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Quizaar.lnk"
    DeleteRegKey HKLM "${KEY}"
    DeleteRegKey HKLM "Software\Classes\${TYPE}"
    ReadRegStr $0 HKLM "Software\Classes\.quizaar" ""
    ${If} $0 == "${TYPE}"
        DeleteRegKey HKLM "Software\Classes\.quizaar"
    ${EndIf}
    DeleteRegKey HKLM "Software\Classes\${NIGHT}"
    ReadRegStr $0 HKLM "Software\Classes\.quizaar-night" ""
    ${If} $0 == "${NIGHT}"
        DeleteRegKey HKLM "Software\Classes\.quizaar-night"
    ${EndIf}
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    nsExec::Exec 'netsh advfirewall firewall delete rule name="${RULE}"'
    Pop $0
SectionEnd
