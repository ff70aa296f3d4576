const INERT = new Set(
	`: [ ack ag agrep alias apropos apt-cache ast-grep b2sum basename bat bc bg bind bzip2 cal
cargo-add cat chgrp chmod chown chsh cksum clear cmp column comm complete compgen cowsay cp csplit cut date dc dd
delta df diff diff3 difft dig dir dirname disown dos2unix du echo egrep env-print expand expr false fc fg fgrep
figlet file fmt fold getent getopts glow grep groups gzip hash head help hexdump history host hostname iconv id info
jobs join jq kill killall less link ln locate logger logname look ls lsof man md5sum mkdir mkfifo mktemp mlr more
mv nl nm notify-send objdump od paste pbcopy pgrep pidof ping pkill pr print printenv printf
ps pwd readlink realpath return rev rg ripgrep rm rmdir rmtags say sd seq sha1sum sha256sum sha512sum shasum
shellcheck shfmt shopt shuf sleep snap sort split stat strings stty suspend sum sync tac tail tar tee test tldr
tokei top touch tr tree true truncate tsort tty type typos ulimit umask unalias uname unexpand uniq unlink unset
unzip uptime users wait wall wc whatis whence where whereis which who whoami wl-copy write xclip xsel xxd yes yq
zcat zip`.split(/\s+/),
);

const SILENT = new Set(
	`: bind chgrp chmod chown clear disown false kill killall logger mkdir mkfifo notify-send pkill return rm rmdir
shopt sleep suspend sync touch true truncate ulimit umask unalias unlink wait write`.split(/\s+/),
);

/** Whether a program never runs its arguments. */
export function isInert(name: string): boolean {
	return INERT.has(name);
}

/** Whether a program prints nothing. */
export function isSilent(name: string): boolean {
	return SILENT.has(name);
}
