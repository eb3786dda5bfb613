"""What macOS and Windows are told of the program: the bundle's Info.plist and the resource with its version."""

from __future__ import annotations

from typing import Any

NAME = "org.leeszaal.Leeszaal"
MAKERS = "The makers of Leeszaal"
SUMMARY = "News reader that knows who is in the news"


def info_plist(version: str) -> dict[str, Any]:
    """Besides what PyInstaller writes of its own: which files and addresses the Finder may hand over."""
    return {
        "CFBundleDisplayName": "Leeszaal",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "nl"],
        "LSApplicationCategoryType": "public.app-category.news",
        "LSMinimumSystemVersion": "13.0",  # as Qt 6.11
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # it has a dark side of its own
        "NSHumanReadableCopyright": f"© {MAKERS}. MIT licence.",
        "CFBundleURLTypes": [
            {"CFBundleURLName": f"{NAME}.feed", "CFBundleTypeRole": "Viewer", "CFBundleURLSchemes": ["feed"]}
        ],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "OPML",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["org.opml.opml"],
            },
            {
                "CFBundleTypeName": "Feed",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "CFBundleTypeMIMETypes": ["application/rss+xml", "application/atom+xml", "application/feed+json"],
                "CFBundleTypeExtensions": ["rss", "atom"],
            },
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": "org.opml.opml",
                "UTTypeDescription": "OPML",
                "UTTypeConformsTo": ["public.xml"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["opml"],
                    "public.mime-type": ["text/x-opml", "text/x-opml+xml"],
                },
            }
        ],
    }


def windows_version(version: str) -> str:
    """The text that PyInstaller makes the version resource of: what Explorer shows under Properties > Details."""
    numbers = tuple([*(int(part) for part in version.split(".")), 0, 0, 0][:4])
    texts = {
        "CompanyName": MAKERS,
        "FileDescription": "Leeszaal",  # what the task manager shows
        "FileVersion": version,
        "InternalName": "leeszaal",
        "LegalCopyright": f"{MAKERS}. MIT licence.",
        "OriginalFilename": "leeszaal.exe",
        "ProductName": "Leeszaal",
        "ProductVersion": version,
        "Comments": SUMMARY,
    }
    lines = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0,
                    date=(0, 0)),
  kids=[StringFileInfo([StringTable('040904B0', [{lines}])]), VarFileInfo([VarStruct('Translation', [0x409, 1200])])]
)
"""
