# Which programs are harmless with which arguments. Sets what is_harmless_line looks at afterwards.

# Programs that never run their arguments; `runs` marks one that may.
is_harmless_program() {
	! is_starter "$1" || starters=$((starters + 1))
	is_reader "$1" || others=1
	case $1 in
	: | '[' | '[[' | b2sum | base64 | basename | cat | cd | chmod | cksum | clear | cmp | column | comm | cut | date | df | \
		diff | dirname | du | echo | egrep | exit | expand | expr | false | fgrep | file | fmt | fold | free | grep | \
		head | hexdump | free | hostname | iconv | id | jobs | jq | kill | less | ls | lsof | man | md5sum | mkdir | mktemp | \
		nl | netstat | nproc | od | paste | pgrep | pkill | ping | printenv | printf | ps | pwd | readlink | realpath | rev | rg | rm | \
		rmdir | seq | sha1sum | sha256sum | sha512sum | shellcheck | shuf | sleep | sort | ss | stat | strings | tac | tail | test | \
		touch | tr | tree | true | type | uname | uniq | uptime | wait | wc | whereis | which | whoami | xxd | yq | zcat) ;;
	tee) is_plain_tee "$@" || writes=1 ;;
	cp | ln | mv | truncate | unzip | zip | gzip | gunzip) writes=1 ;;
	awk) awk=1 ;;
	sed) sed=1 ;;
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

# Every option of find that runs something must stand here as it is, not in quotes.
is_harmless_find() {
	for word; do
		case $before in -exec | -execdir) is_argument_reader "$word" || return 1 ;; esac
		case $word in
		-exec | -execdir) runners=$((runners + 1)) ;;
		*'$'*) return 1 ;;
		esac
		before=$word
	done
	before=''
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
	basename | cat | chmod | dirname | echo | grep | head | kill | ls | md5sum | rg | rm | sha256sum | stat | tail | touch | wc) ;;
	sed) sed=1 ;;
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
	case $words in *-exec* | *-pack* | *ext::* | *-extcmd* | *-filter* | *' -x'* | *' -O'* | *--open* | *' -u '[./~]*) return 1 ;; esac
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

# sed runs programs by its command `e` and the flag of that name. A script of line numbers has
# neither; with any other, no `e` may stand where one of them could.
is_plain_sed() {
	! is_numeric_sed || return 0
	case $words in
	*[!A-Za-z-]e* | *[!A-Za-z][gpIiMm]e* | *[!A-Za-z][gpIiMm][gpIiMm]e* | *' -'*ee* | *' -f'* | *' --'*) return 1 ;;
	esac
}

# Where no quoted piece has a blank in it, the word behind sed and its options is its script.
is_numeric_sed() {
	case $words in *[!\ ]sed* | *sed[!\ ]*) return 1 ;; esac
	set -- $bones
	count=$#
	set -- $words
	[ $# -eq "$count" ] || return 1
	before=''
	for word; do
		case $before$word in
		sed-n | sed-E | sed-r) continue ;;
		sed*[!0-9,p\$]*) return 1 ;;
		esac
		before=''
		[ "$word" != sed ] || before=sed
	done
	[ -z "$before" ]
}

# Programs that run a text, a file or their arguments.
is_starter() {
	case $1 in
	*awk | ash | bash | batch | bun | busybox | command | concurrently | csh | curl | curlie | dash | deno | elixir | elvish | emacs* | \
		entr | env | eval | ex | exec | expect | fd | fdfind | find | fish | flock | git | groovy | guile | http | https | hyperfine | iex | irb | \
		j*ruby* | jshell | julia | ksh* | lua* | mksh | nice | node | nodejs | nohup | nu | nvim | osascript | parallel | perl* | \
		php* | posh | pry | pwsh | pypy* | python* | rbash | ruby* | runuser | scala | screen | script | sh | source | ssh | su | sudo | swift | \
		tclsh* | tcsh | timeout | tmux | ts-node | tsx | vi | vim | watch | watchexec | wget* | xargs | xh | xhs | xonsh | yash | zsh) ;;
	*) return 1 ;;
	esac
}
