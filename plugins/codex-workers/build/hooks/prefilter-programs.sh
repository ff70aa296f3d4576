# Which programs are harmless with which arguments. Sets what is_harmless_line looks at afterwards.

# Programs that never run their arguments; `runs` marks one that may, `loads` one that runs what files
# say, `stores` one that may write a file: every program that is not known to write none.
is_harmless_program() {
	! is_starter "$1" || starters=$((starters + 1))
	is_reader "$1" || others=1
	case $1 in
	: | '[' | '[[' | b2sum | basename | cat | cd | chmod | cksum | clear | cmp | column | comm | cut | date | df | \
		diff | dirname | du | echo | egrep | exit | expand | expr | false | fgrep | file | fmt | fold | free | grep | \
		head | hexdump | hostname | id | jobs | jq | kill | ls | md5sum | mkdir | mktemp | \
		nl | netstat | nproc | od | paste | pgrep | pkill | ping | printenv | ps | pwd | readlink | realpath | rev | rm | \
		rmdir | seq | sha1sum | sha256sum | sha512sum | shellcheck | sleep | stat | strings | tac | tail | test | \
		touch | tr | true | type | uname | uptime | wait | wc | whereis | which | whoami | zcat) ;;
	base64 | iconv | lsof | shuf | ss | tree | xxd | yq) stores=1 ;;
	uniq) is_plain_uniq "$@" || stores=1 ;;
	tee) stores=1 && { is_plain_tee "$@" || writes=1; } ;;
	cp | ln | mv | truncate | unzip | gzip | gunzip) writes=1 stores=1 ;;
	printf) case $words in *' -v'*) return 1 ;; esac ;;
	rg) is_plain_rg ;;
	sort) case $words in *' --co'*) return 1 ;; esac && { is_plain_sort "$@" || stores=1; } ;;
	awk) awk=1 stores=1 ;;
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
		case $1 in curl | tar) stores=1 ;; *) loads=1$loads ;; esac
		is_harmless_runner "$@"
		;;
	esac
}

# What is written could be a hook or a setting of git, or what a runner runs; git moves files too.
runs_nothing_written() {
	case $stores$git$words in 11*) return 1 ;; esac
	case $loads.$stores$moves in 1*.1*) return 1 ;; esac
	case $writes$words in 1*hooks*) return 1 ;; esac
	case $stores$moves$words in 1*.husky* | 1*.git[!i]* | 1*[\ /].[*?[]* | 1*[\ /].g[*?[]* | 1*[\ /].gi[*?[]*) return 1 ;; esac
}

# No word may be, or become, `-o`, in whatever form.
is_plain_sort() {
	shift
	for word; do
		case $word in -*[!A-Za-np-z0-9,.:]* | -*o* | *[\"\$*?\[~{]*) return 1 ;; esac
	done
}

# No names: the second one would be written.
is_plain_uniq() {
	shift
	for word; do
		case $word in -*[!A-Za-z0-9]* | [!-]* | -) return 1 ;; esac
	done
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
		-[xO]* | -[!-]*[xO]* | --e* | --op* | --ou* | --rec* | --te* | --up* | -*[\*\?\[~\$]*) return 1 ;;
		esac
	done
	case ${1-} in
	add | blame | branch | cat-file | check-ignore | commit | describe | diff | fetch | for-each-ref | grep | log | ls-files | \
		ls-remote | ls-tree | merge-base | name-rev | push | reflog | remote | rev-list | rev-parse | shortlog | show | \
		status | tag | --version) ;;
	am | apply | checkout | cherry-pick | clean | init | merge | mv | pull | rebase | reset | restore | revert | rm | stash | \
		switch | worktree) moves=1 ;;
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
		case ${1-} in
		-i) stores=1 && shift ;;
		-n | -E | -r | -s) shift ;;
		*) break ;;
		esac
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
