; Makes the installer for Windows with Inno Setup 6, out of dist\leeszaal: iscc /DVersion=0.1.0 packaging\windows\leeszaal.iss
; For one person, without administrator's rights, unless asked otherwise. The library in %LOCALAPPDATA%\leeszaal is no
; part of it: removing the program leaves it.
#ifndef Version
  #error Say which version: iscc /DVersion=0.1.0
#endif

[Setup]
AppId=org.leeszaal.Leeszaal
AppName=Leeszaal
AppVersion={#Version}
AppVerName=Leeszaal {#Version}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Leeszaal
DefaultGroupName=Leeszaal
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\leeszaal.ico
UninstallDisplayIcon={app}\leeszaal.exe
OutputDir=..\..\dist
OutputBaseFilename=leeszaal-{#Version}-windows-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes

[Languages]
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
nl.FeedLinks=feed:-koppelingen met Leeszaal openen
en.FeedLinks=Open feed: links with Leeszaal
nl.Opml=OPML-bestanden (lijsten van abonnementen) met Leeszaal openen
en.Opml=Open OPML files (lists of subscriptions) with Leeszaal

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "feedlinks"; Description: "{cm:FeedLinks}"
Name: "opml"; Description: "{cm:Opml}"; Flags: unchecked

[InstallDelete]
; What an older version had and this one has not must not be found by it.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\leeszaal\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{group}\Leeszaal"; Filename: "{app}\leeszaal.exe"; AppUserModelID: "org.leeszaal.Leeszaal"
Name: "{autodesktop}\Leeszaal"; Filename: "{app}\leeszaal.exe"; AppUserModelID: "org.leeszaal.Leeszaal"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\feed"; ValueType: string; ValueData: "URL:Feed"; Flags: uninsdeletekey; Tasks: feedlinks
Root: HKA; Subkey: "Software\Classes\feed"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""; Tasks: feedlinks
Root: HKA; Subkey: "Software\Classes\feed\shell\open\command"; ValueType: string; ValueData: """{app}\leeszaal.exe"" ""%1"""; Tasks: feedlinks
Root: HKA; Subkey: "Software\Classes\Leeszaal.opml"; ValueType: string; ValueData: "OPML"; Flags: uninsdeletekey; Tasks: opml
Root: HKA; Subkey: "Software\Classes\Leeszaal.opml\shell\open\command"; ValueType: string; ValueData: """{app}\leeszaal.exe"" ""%1"""; Tasks: opml
Root: HKA; Subkey: "Software\Classes\.opml\OpenWithProgids"; ValueType: string; ValueName: "Leeszaal.opml"; ValueData: ""; Flags: uninsdeletevalue; Tasks: opml

[Run]
Filename: "{app}\leeszaal.exe"; Description: "{cm:LaunchProgram,Leeszaal}"; Flags: nowait postinstall skipifsilent
