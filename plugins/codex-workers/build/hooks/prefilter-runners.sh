# Programs that may run their arguments, and what the whole line must be like where one of them is.

# Programs whose arguments the gate program reads too, because they may run them.
is_harmless_runner() {
	case $1 in
	biome | black | clang-format | cmake | ctest | eslint | flake8 | gofmt | golangci-lint | javac | isort | jest | mypy | ninja | prettier | pylint | \
		pyright | pytest | rspec | rubocop | ruff | rustc | rustfmt | stylelint | tox | tsc | turbo | vitest | vite | webpack | pip | pip3) ;;
	bundle) case ${2-} in check | install | list | update) ;; exec) is_started "${3-}" ;; *) return 1 ;; esac ;;
	bunx) is_packaged "${2-}" ;;
	composer) case ${2-} in dump-autoload | install | outdated | require | show | update | validate) ;; *) return 1 ;; esac ;;
	deno) case ${2-} in check | fmt | lint | test | --version) ;; *) return 1 ;; esac ;;
	gem) case ${2-} in install | list) ;; *) return 1 ;; esac ;;
	helm) case ${2-} in lint | list | status | template | version) ;; *) return 1 ;; esac ;;
	java | php | ruby) case $#${2-} in 2-version | 2--version | 2-v) ;; *) return 1 ;; esac ;;
	pre-commit) case ${2-} in install | run) ;; *) return 1 ;; esac ;;
	rake) case ${2-} in build | db:* | lint | spec | test) ;; *) return 1 ;; esac ;;
	rustup) case ${2-} in component | show | target | toolchain | update) ;; *) return 1 ;; esac ;;
	cargo)
		case ${2-} in
		add | bench | build | check | clean | clippy | doc | fetch | fmt | install | metadata | nextest | run | test | tree | update | --version) ;;
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
	kubectl) case ${2-} in apply | describe | get | logs | rollout | top | version) ;; *) return 1 ;; esac ;;
	make) make=1 && is_plain_make "$@" ;;
	mvn | gradle)
		case ${2-} in -q | -B) shift ;; esac
		case ${2-} in build | check | clean | compile | install | package | test | verify | --version) ;; *) return 1 ;; esac
		;;
	node) case ${2-} in --version | -v) [ $# -eq 2 ] ;; *) return 1 ;; esac ;;
	npm | pnpm | yarn | bun) is_harmless_script "$@" ;;
	npx)
		case ${2-} in
		knip | playwright) ;;
		*) is_packaged "${2-}" ;;
		esac
		;;
	poetry) case ${2-} in run) is_packaged "${3-}" ;; add | check | install | lock | remove | show | update | --version) ;; *) return 1 ;; esac ;;
	python | python3)
		case $#${2-}${3-} in
		2--version | 2-V) ;;
		*-mpytest | *-munittest | *-mpip | *-mvenv | *-mmypy | *-mblack | *-mruff | *-mjson.tool | *-mcompileall) ;;
		*) return 1 ;;
		esac
		[ "${2-}" = -m ] || [ $# -eq 2 ]
		;;
	tar) is_plain_tar "$@" ;;
	terraform) case ${2-} in fmt | init | plan | show | validate | version) ;; *) return 1 ;; esac ;;
	uv) case ${2-} in run) is_packaged "${3-}" ;; add | lock | pip | remove | sync | tree | --version) ;; *) return 1 ;; esac ;;
	*) return 1 ;;
	esac
}

# Tools that packages bring along, under the names by which runners start them.
is_packaged() {
	case $1 in
	biome | black | eslint | flake8 | isort | jest | mypy | next | prettier | prisma | pyright | pytest | rspec | rubocop | ruff | \
		stylelint | tsc | turbo | vite | vitest) ;;
	*) return 1 ;;
	esac
}

# The same behind `exec`, which is a starter elsewhere.
is_started() {
	starters=$((starters + 1))
	is_packaged "$1"
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
	exec) is_started "${3-}" ;;
	'') [ "$1" = yarn ] ;;
	*) return 1 ;;
	esac
}

# A variable of a makefile may name a program.
is_plain_make() {
	shift
	for word; do
		case $word in
		*[\"\$]*) return 1 ;;
		-j | -j[0-9] | -j[0-9][0-9] | -[Bkns] | -C | --silent | --keep-going | --always-make | --dry-run) ;;
		-* | *[!A-Za-z0-9_]*=*) return 1 ;;
		*=*) case ${word#*=} in *[!A-Za-z0-9]*) return 1 ;; esac ;;
		esac
	done
}

# Nothing but an archive and names: no host in front of it, no option that runs a program.
is_plain_tar() {
	case ${2-} in '' | - | ?*[!cxtzvjJf]* | [!cxtzvjJf-]*) return 1 ;; esac
	shift 2
	for word; do
		case $word in -C) ;; -* | *[\":]*) return 1 ;; esac
	done
}

# No pattern of the shell in the address.
is_harmless_request() {
	for word; do
		case $word in *[*?]*) return 1 ;; esac
	done
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
	case $words in *toolexec* | *vettool* | *-exec=* | *wrapper* | *script-sh* | *post-rend* | *--viewer* | *--editor*) return 1 ;; esac
	case $words in *linker* | *--python-e* | *--test-command* | *'cmake -E'*) return 1 ;; esac
	case $loads$git in 11*) hands_nothing_over || return 1 ;; esac
	is_unfed || return 1
	flag='' before='' found=0
	IFS=' ;&|()<>=!{}'
	for word in $words; do
		case $flag$word in flag*[/~]*) return 1 ;; esac
		case $before$word in .[!-]*) return 1 ;; esac # a file without a path, which a shell would look for
		case $make$word in
		-*[\*\?\[]*) return 1 ;;                 # an option with another name
		-K* | -[!-]*K* | --conf*) return 1 ;; # the options of curl in a file
		1-f* | 1-[!-]*f* | 1--f* | 1--m* | 1--ev* | 1SHELL*) return 1 ;; # another makefile
		esac
		before=''
		case $word in .) before=. ;; esac
		case $word in
		. | -[cexP]* | --pager | --rsh | --exec | --command | --cmd | --run | --call | --shell-command | --shell) flag=flag ;;
		esac
		! is_starter "${word##*/}" || found=$((found + 1))
	done
	[ "$found" -eq "$starters" ]
}

# What one runner writes could become a program for another one.
hands_nothing_over() {
	IFS=' '
	for word in $words; do
		case $word in --output-on-failure) ;; -o* | --ou* | --junit* | --report-file*) return 1 ;; esac
	done
}

# What a runner reads could become a file that another one runs: only filters read here.
is_unfed() {
	case $bones in *'<'*) return 1 ;; esac
	fed=''
	IFS='|'
	for piece in $bones; do
		case $fed${piece# } in
		'' | fed) # between the bars of `||`
			fed=''
			continue
			;;
		fed*) is_filter "${piece# }" || return 1 ;;
		esac
		fed=fed
	done
}

is_filter() {
	name=${1%%[!a-z]*}
	case $name in awk | cat | cut | egrep | grep | head | jq | nl | rg | sed | sort | tac | tail | tee | tr | uniq | wc) ;; *) return 1 ;; esac
}
