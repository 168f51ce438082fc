#!/bin/sh
# Puts the command `vigie` on the path: a link to the application in /Applications. A double click opens it in the terminal.
set -eu
command=/Applications/Vigie.app/Contents/app/bin/vigie
if [ ! -x "$command" ]; then
    echo "Glissez d’abord Vigie dans le dossier Applications. — First drag Vigie into the Applications folder." >&2
    exit 3
fi
echo "La commande vigie sera placée dans /usr/local/bin (mot de passe de ce Mac). — The command vigie goes to /usr/local/bin."
sudo mkdir -p /usr/local/bin
sudo ln -sf "$command" /usr/local/bin/vigie
/usr/local/bin/vigie --version
