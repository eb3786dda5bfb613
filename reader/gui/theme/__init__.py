"""How the window looks: colours, typefaces, sizes, icons and the style sheet; what is painted asks here."""
