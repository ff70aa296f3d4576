# Which programs are harmless with which arguments. Sets what is_harmless_line looks at afterwards.

# Programs that never run their arguments; `runs` marks one that may.
is_harmless_program() {
	! is_starter "$1" || starters=$((starters + 1))
	is_reader "$1" || others=1
	case $1 in
	: | '[' | '[[' | b2sum | base64 | basename | cat | cd | chmod | cksum | clear | cmp | column | comm | cut | date | df | \
		diff | dirname | du | echo | egrep | exit | expand | expr | false | fgrep | file | fmt | fold | free | grep | \
		head | hexdump | hostname | iconv | id | jobs | jq | kill | ls | lsof | md5sum | mkdir | mktemp | \
		nl | netstat | nproc | od | paste | pgrep | pkill | ping | printenv | ps | pwd | readlink | realpath | rev | rm | \
		rmdir | seq | sha1sum | sha256sum | sha512sum | shellcheck | shuf | sleep | ss | stat | strings | tac | tail | test | \
		touch | tr | tree | true | type | uname | uniq | uptime | wait | wc | whereis | which | whoami | xxd | yq | zcat) ;;
	tee) is_plain_tee "$@" || writes=1 ;;
	cp | ln | mv | truncate | unzip | gzip | gunzip) writes=1 ;;
	printf) case $words in *' -v'*) return 1 ;; esac ;;
	rg) is_plain_rg ;;
	sort) case $words in *' --co'*) return 1 ;; esac ;;
	awk) awk=1 ;;
	sed) is_plain_sed "$@" ;;
	command) case ${2-} in -v | -V) ;; *) return 1 ;; esac ;;
	env) [ $# -eq 1 ] ;;
	find) is_harmless_find "$@" ;;
	xargs) is_harmless_xargs "$@" ;;
	timeout)
		case ${2-} in [0-9]*) shift 2 ;; *) return 1 ;; esac
		[ $# -gt 0 ] && is_harmless_program "$@"
		;;
	git) is_harmless_git "$@" ;;
	*)
		[ -n "$runs" ] || . "$here/prefilter-runners.sh"
		runs=1
		is_harmless_runner "$@"
		;;
	esac
}

# No word may be, or become, the start of an option that names a program.
is_plain_rg() {
	IFS=' '
	for word in $words; do
		case $word in
		--heading | --help | --hidden | --pretty) ;;
		--[hp]* | -*[\*\?\[]*) return 1 ;;
		esac
	done
}

# Every option of find that runs something must stand here as it is, not in quotes.
is_harmless_find() {
	while [ $# -gt 0 ]; do
		case $before$1 in
		-execsed | -execdirsed) is_plain_sed "$@" || return 1 ;;
		-exec?* | -execdir?*) is_argument_reader "$1" || return 1 ;;
		esac
		before=''
		case $1 in
		-exec | -execdir) runners=$((runners + 1)) before=$1 ;;
		*'$'*) return 1 ;;
		esac
		shift
	done
	before=''
	IFS=' '
	for word in $words; do
		case $word in
		-exec | -execdir) runners=$((runners - 1)) ;;
		-ok* | -fprint* | -fls) return 1 ;;
		esac
	done
	[ "$runners" -eq 0 ]
}

is_harmless_xargs() {
	shift
	while [ $# -gt 0 ]; do
		case $1 in
		-I | -n | -P | -L) shift ;;
		-0 | -r | -t | -I* | -n* | -P* | -L*) ;;
		*)
			is_argument_reader "$1"
			return
			;;
		esac
		[ $# -gt 0 ] && shift
	done
	return 1
}

# A file that no program runs by its name.
is_plain_output() {
	case $1 in
	*[!A-Za-z0-9_./-]*) return 1 ;;
	/dev/null | *.log | *.out | *.txt) ;;
	*) return 1 ;;
	esac
}

is_plain_tee() {
	shift
	for word; do
		case $word in -a) ;; *) is_plain_output "$word" || return 1 ;; esac
	done
}

# Programs for which no argument means anything but a name or a text.
is_reader() {
	case $1 in
	: | '[' | basename | cat | cd | dirname | du | echo | exit | file | head | ls | md5sum | mkdir | pwd | rm | rmdir | seq | \
		sha256sum | sleep | sort | stat | tail | test | touch | true | uniq | wc | which) ;;
	*) return 1 ;;
	esac
}

# Programs that do nothing but read or show, whatever their arguments become.
is_argument_reader() {
	case $1 in
	basename | cat | chmod | dirname | echo | grep | head | kill | ls | md5sum | rm | sha256sum | stat | tail | touch | wc) ;;
	*) return 1 ;;
	esac
}

is_harmless_git() {
	shift
	while [ $# -gt 0 ]; do
		case $1 in
		-C) shift 2 || return 1 ;;
		--no-pager) shift ;;
		*) break ;;
		esac
	done
	git=1
	case $words in *-exec* | *-pack* | *ext::* | *-extcmd* | *-filter* | *hooks* | *' -u '[./~]*) return 1 ;; esac
	IFS=' '
	for word in $words; do
		case $word in
		-[xO]* | -[!-]*[xO]* | --e* | --op* | --out* | --rec* | --te* | --up* | -*[\*\?\[~\$]*) return 1 ;;
		esac
	done
	case ${1-} in
	add | am | apply | blame | branch | cat-file | check-ignore | checkout | cherry-pick | clean | commit | describe | diff | fetch | \
		for-each-ref | grep | init | log | ls-files | ls-remote | ls-tree | merge | merge-base | mv | name-rev | pull | \
		push | rebase | reflog | remote | reset | restore | rev-list | rev-parse | revert | rm | shortlog | show | \
		stash | status | switch | tag | worktree | --version) ;;
	config) case $# in 2) case $2 in -l | --list | user.name | user.email) ;; *) return 1 ;; esac ;; *) return 1 ;; esac ;;
	*) return 1 ;;
	esac
}

# awk runs programs by these means only.
is_plain_awk() {
	[ -z "$quotedpipe$escapes" ] || return 1
	case $words in *system* | *getline* | *' -f'* | *' -i'* | *' -l'* | *' -e'* | *' -E'* | *--* | *@*) return 1 ;; esac
}

# sed with one script that prints, deletes or substitutes, which runs nothing. No later word may
# become an option, which sed takes behind the script too.
is_plain_sed() {
	shift
	while :; do
		case ${1-} in -n | -E | -r | -i | -s) shift ;; *) break ;; esac
	done
	case ${1-} in
	\"\') ;;
	*[!A-Za-z0-9_/,.:=+@%-]*) return 1 ;;
	*) is_sed_script "${1-}" plain || return 1 ;;
	esac
	shift
	for word; do
		case $word in [-*?[~]* | *[\"\'\$]*) return 1 ;; esac
	done
}

# `1,200p`, `s/…/…/g` or `/…/p`, in which nothing is escaped.
is_sed_script() {
	case $2$1 in
	*"$newline"* | *[\\\"\'\`]*) return 1 ;;
	single*) ;;
	*'$'*) return 1 ;;
	esac
	case $1 in
	*[!0-9\;,\$pd]*) ;;
	*[pd]) return 0 ;;
	esac
	case $1 in
	s/* | /*) IFS=/ ;;
	s\|*) IFS='|' ;;
	s,*) IFS=, ;;
	s\#*) IFS='#' ;;
	*) return 1 ;;
	esac
	set -- $1.
	case $#$1 in
	4s) case ${4%.} in *[!gpI0-9]*) return 1 ;; esac ;;
	3) case $3 in p. | d.) ;; *) return 1 ;; esac ;;
	*) return 1 ;;
	esac
}

# Programs that run a text, a file or their arguments, by every name that the gate program takes for
# theirs: a login shell's, one with a version, a file's of Windows.
is_starter() {
	name=${1#[-=]}
	name=${name%.[CcEe][MmXx][DdEe]}
	version=${name##*[!0-9.-]}
	case ${name%"$version"} in
	*awk | ash | bash | batch | bun | busybox | command | concurrently | crystal | csh | curl | curlie | dash | deno | elixir | elvish | emacs* | \
		entr | env | eval | ex | exec | expect | fd | fdfind | find | fish | flock | ghc | ghci | git | groovy | guile | http | https | hyperfine | iex | irb | \
		j*ruby* | jshell | julia | ksh* | lua* | mksh | nice | node | nodejs | nohup | nu | nvi | nvim | osascript | osh | parallel | perl* | \
		php* | posh | pry | pwsh | pypy* | python* | R | raku | rbash | Rscript | ruby* | runuser | scala | screen | script | sh | source | ssh | su | sudo | swift | \
		tclsh* | tcsh | timeout | tmux | ts-node | tsx | vi | vim | watch | watchexec | wget* | xargs | xh | xhs | xonsh | yash | zsh) ;;
	*) return 1 ;;
	esac
}
