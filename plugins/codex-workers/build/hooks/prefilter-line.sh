# Whether a command line, as a JSON string holds it, is harmless: its quotes, its words, its commands.

newline='
'

is_harmless_line() {
	line=$1 text=''
	case $1 in
	*"<<'"*)
		. "$here/prefilter-text.sh"
		cut_text "$1"
		;;
	esac
	read_quotes "$line" || return 1
	is_plain_text || return 1
	redirected='' keywords='' writes='' stores='' moves='' loads='' runs='' awk='' git='' make='' before='' runners=0 starters=0
	loops='' others=''
	IFS=';&|'$newline
	for simple in $bones; do
		is_harmless_simple "$simple" || return 1
	done
	[ -z "$redirected" ] || return 1
	is_sound_syntax || return 1
	# What a loop's variable becomes is known to be harmless only where nothing is.
	case $loops$others in 11*) return 1 ;; esac
	IFS=' '
	runs_nothing_written || return 1
	[ -z "$awk" ] || is_plain_awk || return 1
	[ -z "$runs" ] || is_plain_run
}

# Takes the quotes away. `words` is the text without quotes and backslashes; in `bones` a quoted
# piece is one `"`, with `'` behind it for a plain script of sed, so that what is left are the
# shell's own words and operators; `active` is where the shell would expand. `skip`: the next character is escaped for the shell.
read_quotes() {
	words=' ' bones='' active='' state=plain escapes='' quotedpipe='' skip='' coded='' turn=text
	IFS='\'
	for piece in $1; do
		case $turn$piece in
		text*)
			turn=escape
			case $piece in [x0-7]*) coded=1 ;; esac
			read_text "$piece"
			continue
			;;
		escape)
			turn=text escapes=1
			read_backslash
			continue
			;;
		escape\"*) read_double_quote ;;
		escapen*) add_blank "$newline" || return 1 ;;
		escapet*) add_blank ' ' ;;
		*) return 1 ;;
		esac
		read_text "${piece#?}"
	done
	words="$words "
	[ "$state$turn$skip" = plainescape ]
}

read_text() {
	case $skip$1 in
	1?*)
		skip=''
		words=$words${1%"${1#?}"}
		set -- "${1#?}"
		;;
	esac
	case $1 in
	'') ;;
	*\'*)
		IFS="'"
		set -- $1.
		while [ $# -gt 1 ]; do
			add_text "$1"
			turn_quote single
			shift
		done
		add_text "${1%.}"
		;;
	*) add_text "$1" ;;
	esac
}

add_text() {
	words=$words$1
	case $state in
	plain) bones=$bones$1 active=$active$1 && return ;;
	double) active=$active$1 ;;
	esac
	quoted=$quoted$1
	case $1 in *'|'*) quotedpipe=1 ;; esac
}

# An escaped end of a line joins two lines; that is left to the gate program.
add_blank() {
	case $skip$1 in
	1' ') skip='' ;;
	1*) return 1 ;;
	*) if [ "$state" = plain ]; then bones=$bones$1; else quoted=$quoted$1; fi ;;
	esac
	words="$words "
	active="$active "
}

read_double_quote() {
	if [ -n "$skip" ]; then
		skip=''
	else
		turn_quote double
	fi
}

turn_quote() {
	active=$active\"
	case $state in
	plain) state=$1 bones=$bones\" quoted='' ;;
	"$1") state=plain && is_sed_script "$quoted" "$1" && bones=$bones\' ;;
	*) quoted=$quoted\" ;;
	esac
}

# In single quotes a backslash is one, elsewhere it takes the meaning of what follows.
read_backslash() {
	[ "$state" = plain ] || quoted=$quoted\\
	case $skip$state in
	single) ;;
	1*) skip='' ;;
	plain) skip=1 bones=$bones\" ;;
	double) skip=1 ;;
	esac
}

# Nothing that the shell, or a program it feeds, could turn into words that do not stand here, and
# no word that a creation is made of.
is_plain_text() {
	case $bones in *[\#\(\)]* | *'<<'*) return 1 ;; esac
	case $bones in *'{'*) case $bones in *,* | *..*) return 1 ;; esac ;; esac
	case $words in *'`'* | *'$('* | *'${'* | *'$['*) return 1 ;; esac
	case $words in *[!A-Za-z0-9_]gh[!A-Za-z0-9_]*) return 1 ;; esac
	case $words in *[!A-Za-z0-9_]hub[!A-Za-z0-9_]*) return 1 ;; esac
	case $words in *codex-workers* | *'pr create'* | *'pr new'*) return 1 ;; esac
	case $active in
	*'$'*)
		IFS='$'
		set -- $active.
		shift
		for piece; do
			case $piece in
			IFS*) return 1 ;;
			[A-Za-z?]*) ;;
			*) return 1 ;;
			esac
		done
		;;
	esac
}

# A line that is no script is refused when it hints at a creation. What hints at one here may stand
# in single commands and in pipes only, whose syntax cannot be wrong.
is_sound_syntax() {
	case $text in
	*[Gg][Hh]* | *[Hh][Uu][Bb]* | *[Pp][Rr]* | *[Uu][Ll][Ll]* | *rev* | *base64* | *xxd*) hinted=1 ;;
	*) hinted='' ;;
	esac
	case $coded$hinted$words$line in
	1* | *[!A-Za-z0-9_]rev[!A-Za-z0-9_]* | *base64* | *xxd* | *[!A-Za-z0-9_]pulls[!A-Za-z0-9_]*) ;;
	*[!A-Za-z0-9_][Gg][Hh][!A-Za-z0-9_]* | *[Hh][Uu][Bb]* | *[Pp][Rr]' '* | *[Uu][Ll][Ll]?[Rr][Ee][Qq]* | *[Uu][Ll][Ll][Rr][Ee][Qq]*) ;;
	*) return 0 ;;
	esac
	case $keywords$bones in 1* | *[\;\&\<\>]* | *$newline* | '|'* | *'|') return 1 ;; esac
	case ${bones%'|'*} in *'|'*) return 1 ;; esac
}

is_harmless_simple() {
	IFS=' '
	set -- $1
	if [ -n "$redirected" ]; then
		redirected=''
		case $#${1-} in 1[12]) return 0 ;; *) return 1 ;; esac
	fi
	while [ $# -gt 0 ]; do
		case $1 in
		if | then | else | elif | fi | while | until | do | done | time | ! | '{' | '}' | '>/dev/null')
			keywords=1
			shift
			;;
		CI=* | NODE_ENV=* | DEBUG=* | PORT=* | TZ=* | LANG=* | LC_ALL=* | FORCE_COLOR=* | NO_COLOR=* | \
			RUST_LOG=* | RUST_BACKTRACE=* | GOOS=* | GOARCH=* | CGO_ENABLED=* | PYTHONPATH=* | GIT_PAGER=cat | PAGER=cat)
			shift
			[ $# -gt 0 ] || return 1
			;;
		[A-Z]*=[0-9] | [A-Z]*=[0-9][0-9]* | [A-Z]*=true | [A-Z]*=false | [A-Z]*=test | [A-Z]*=debug)
			is_plain_setting "$1" || return 1
			shift
			[ $# -gt 0 ] || return 1
			;;
		*) break ;;
		esac
	done
	[ $# -gt 0 ] || return 0
	case $1 in
	for)
		is_plain_loop "$@"
		return
		;;
	esac
	note_redirections "$@" || return 1
	is_harmless_program "$@"
}

# A switch or a number, in a variable that no program runs or looks for programs in.
is_plain_setting() {
	case ${1%%=*} in
	*[!A-Z0-9_]* | GH_* | GIT_* | HUB_* | IFS | *PATH* | *SHELL* | LD_* | MAKE* | CC | CXX | *WRAPPER* | *ASKPASS* | *ENV | *PAGER* | *EDITOR* | *PROXY* | *COMMAND* | *OPTIONS* | *OPTS*) return 1 ;;
	esac
	case ${1#*=} in *[!a-z0-9]*) return 1 ;; esac
}

is_plain_loop() {
	case ${2-}.${3-} in
	*[!a-z]*.* | .*) return 1 ;;
	*.in) ;;
	*) return 1 ;;
	esac
	loops=1 keywords=1
	shift 3
	for word; do
		case $word in *[\<\>\[]*) return 1 ;; esac
	done
}

note_redirections() {
	for word; do
		case $word in
		*'['*']'* | '[' | '[[') ;;
		*'['*) return 1 ;; # an index without an end
		'>' | '>>' | [12]'>' | [12]'>>') redirected=$word ;;
		'>/dev/null' | [12]'>/dev/null') ;;
		*'>'*) writes=1 stores=1 ;;
		*)
			case $redirected.$word in .* | *./dev/null) ;; *) stores=1 && is_plain_output "$word" || writes=1 ;; esac
			redirected=''
			;;
		esac
	done
}
