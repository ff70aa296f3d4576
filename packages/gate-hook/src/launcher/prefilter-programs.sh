# Which programs are harmless with which arguments. Sets what is_harmless_line looks at afterwards.

# Programs that never run their arguments; `runs` marks one that may.
is_harmless_program() {
	! is_starter "$1" || starters=$((starters + 1))
	case $1 in
	: | '[' | '[[' | b2sum | base64 | basename | cat | cd | chmod | cksum | clear | cmp | column | comm | cut | date | df | \
		diff | dirname | du | echo | egrep | exit | expand | expr | false | fgrep | file | fmt | fold | free | grep | \
		head | hexdump | hostname | iconv | id | jobs | jq | kill | less | ls | lsof | man | md5sum | mkdir | mktemp | \
		nl | nproc | od | paste | pgrep | pkill | printenv | printf | ps | pwd | readlink | realpath | rev | rg | rm | \
		rmdir | sed | seq | sha1sum | sha256sum | sha512sum | shellcheck | shuf | sleep | sort | stat | strings | tac | tail | test | \
		touch | tr | tree | true | type | uname | uniq | uptime | wait | wc | whereis | which | whoami | xxd | yq | zcat) ;;
	cp | ln | mv | tee | truncate | unzip | zip | gzip | gunzip) writes=1 ;;
	awk) awk=1 ;;
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

# Programs that do nothing but read or show, whatever their arguments become.
is_argument_reader() {
	case $1 in
	basename | cat | chmod | dirname | echo | grep | head | kill | ls | md5sum | rg | rm | sed | sha256sum | stat | tail | touch | wc) ;;
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
	add | am | apply | blame | branch | cat-file | checkout | cherry-pick | clean | commit | describe | diff | fetch | \
		for-each-ref | grep | init | log | ls-files | ls-remote | ls-tree | merge | merge-base | mv | name-rev | pull | \
		push | rebase | reflog | remote | reset | restore | rev-list | rev-parse | revert | rm | shortlog | show | \
		stash | status | switch | tag | worktree | --version) ;;
	*) return 1 ;;
	esac
}

# Programs whose arguments the gate program reads too, because they may run them.
is_harmless_runner() {
	case $1 in
	biome | black | cmake | ctest | eslint | flake8 | gofmt | isort | jest | mypy | ninja | prettier | pylint | \
		pytest | ruff | rustc | rustfmt | stylelint | tsc | turbo | vitest | vite | webpack | pip | pip3) ;;
	cargo)
		case ${2-} in
		add | bench | build | check | clean | clippy | doc | fetch | fmt | metadata | run | test | tree | update | --version) ;;
		*) return 1 ;;
		esac
		;;
	curl) is_harmless_request "$@" ;;
	docker)
		case ${2-} in
		build | images | info | inspect | logs | network | ps | pull | push | restart | rm | rmi | start | stop | tag | version | volume | --version) ;;
		compose) case ${3-} in build | config | down | logs | ps | pull | restart | stop | up) ;; *) return 1 ;; esac ;;
		*) return 1 ;;
		esac
		;;
	dotnet) case ${2-} in build | clean | format | restore | run | test | --version) ;; *) return 1 ;; esac ;;
	go)
		case ${2-} in
		build | clean | doc | env | fmt | get | list | mod | run | test | version | vet) ;;
		*) return 1 ;;
		esac
		;;
	kubectl) case ${2-} in apply | config | describe | get | logs | rollout | top | version) ;; *) return 1 ;; esac ;;
	make) make=1 ;;
	mvn | gradle)
		[ "${2-}" != -q ] || shift
		case ${2-} in build | check | clean | compile | install | package | test | verify | --version) ;; *) return 1 ;; esac
		;;
	node) case ${2-} in --version | -v) [ $# -eq 2 ] ;; *) return 1 ;; esac ;;
	npm | pnpm | yarn | bun) is_harmless_script "$@" ;;
	npx)
		case ${2-} in
		biome | eslint | jest | knip | playwright | prettier | stylelint | tsc | turbo | vite | vitest) ;;
		*) return 1 ;;
		esac
		;;
	poetry) case ${2-} in add | check | install | lock | remove | show | update | --version) ;; *) return 1 ;; esac ;;
	python | python3)
		case $#${2-}${3-} in
		2--version | 2-V) ;;
		*-mpytest | *-munittest | *-mpip | *-mvenv | *-mmypy | *-mblack | *-mruff | *-mjson.tool | *-mcompileall) ;;
		*) return 1 ;;
		esac
		[ "${2-}" = -m ] || [ $# -eq 2 ]
		;;
	tar) case $words in *--*) return 1 ;; esac ;;
	terraform) case ${2-} in fmt | init | plan | show | validate | version) ;; *) return 1 ;; esac ;;
	uv) case ${2-} in add | lock | pip | remove | sync | tree | --version) ;; *) return 1 ;; esac ;;
	*) return 1 ;;
	esac
}

is_harmless_script() {
	while :; do
		case ${2-} in
		--filter | --prefix | --dir | --workspace | -C | -F)
			[ $# -gt 3 ] || return 1
			shift 2
			;;
		-r | -s | -w | --silent) shift ;;
		*) break ;;
		esac
	done
	case ${2-} in
	add | audit | build | check | ci | dedupe | dev | format | i | info | install | lint | list | ls | outdated | prune | \
		remove | run | start | test | typecheck | uninstall | update | version | view | why | -v | --version) ;;
	biome | eslint | jest | prettier | tsc | turbo | vite | vitest) ;;
	'') [ "$1" = yarn ] ;;
	*) return 1 ;;
	esac
}

# No pattern of the shell in the address.
is_harmless_request() {
	for word; do
		case $word in *[*?]*) return 1 ;; esac
	done
}

# awk runs programs by these means only.
is_plain_awk() {
	[ -z "$quotedpipe$escapes" ] || return 1
	case $words in *system* | *getline* | *' -f'* | *' -i'* | *' -l'* | *' -e'* | *' -E'* | *--* | *@*) return 1 ;; esac
}

# Where arguments may be run as a command, none may be made by somebody else, none may start
# something (but the programs that were found harmless here), and none may be what a creation is
# made of.
is_plain_run() {
	[ -z "$writes$escapes" ] || return 1
	case $words in *'$'* | *gh[!A-Za-z0-9_]* | *[!t]hub[!a-z]*) return 1 ;; esac
	case $words in *[Pp][Uu][Ll][Ll][Ss]* | *[Rr][Aa][Pp][Hh][Qq]* | *ull[Rr]equest* | *ull?[Rr]equest*) return 1 ;; esac
	case $words in *[!A-Za-z0-9_]pr[!A-Za-z0-9_]*) return 1 ;; esac
	case $words in *'{'*) case $words in *,* | *..*) return 1 ;; esac ;; esac
	case $words in *[][*?]*) case $words in *[!A-Za-z0-9_]api[!A-Za-z0-9_]* | *--fill*) return 1 ;; esac ;; esac
	case $words in *curl*) case $words in *[][%{]*) return 1 ;; esac ;; esac
	flag='' found=0
	IFS=' ;&|()<>=!{}'
	for word in $words; do
		case $flag$word in flag*[/~]*) return 1 ;; esac
		case $make$word in
		-K* | -[!-]*K* | --conf*) return 1 ;; # the options of curl in a file
		1-f* | 1-[!-]*f* | 1--f* | 1--m* | 1--ev* | 1SHELL*) return 1 ;; # another makefile
		esac
		case $word in
		. | -[cexP]* | --pager | --rsh | --exec | --command | --cmd | --run | --call | --shell-command | --shell) flag=flag ;;
		esac
		! is_starter "${word##*/}" || found=$((found + 1))
	done
	[ "$found" -eq "$starters" ]
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
