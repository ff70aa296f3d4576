# Whether a payload of Codex needs no judging, told by the builtins of a POSIX shell.
#
# `is_ordinary <payload>` succeeds for a PreToolUse of `apply_patch`, and of `Bash` when every program
# on the command line is one of those known here and nothing on it could stand for another word.
# Everything else is for the gate program: a doubt costs time, never a decision. Nothing here may
# succeed for a call that the gate program would deny; a test holds the two against each other.
#
# Long texts are cut at separators only, by field splitting: removing a prefix, and patterns with
# two stars between literals, take dash quadratic time.

loaded=''
is_ordinary() {
	[ "${#1}" -le 16384 ] || return 1
	case $1 in *[[:cntrl:]]*) return 1 ;; esac
	set -f
	IFS='"'
	read_payload $1 && is_harmless_call
	harmless=$?
	set +f
	IFS=' 	
'
	return "$harmless"
}

# The fields between the quotes of a payload as Codex writes it: strings without escapes, then
# the tool. Another order of the keys is not known here.
read_payload() {
	[ "${1-}" = '{' ] || return 1
	shift
	seen=' '
	while [ "${1-}" != tool_name ]; do
		seen="$seen${1-} "
		case ${1-}${2-} in
		transcript_path:null,)
			shift 2
			continue
			;;
		hook_event_name:) [ "${3-}" = PreToolUse ] || return 1 ;;
		session_id: | turn_id: | transcript_path: | cwd: | model: | permission_mode: | agent_id: | agent_type:) ;;
		*) return 1 ;;
		esac
		case ${3-} in *\\*) return 1 ;; esac
		[ "${4-}" = , ] || return 1
		shift 4
	done
	for key in session_id cwd hook_event_name; do
		case $seen in *" $key "*) ;; *) return 1 ;; esac
	done
	tool=${3-}
	[ "${2-}${4-}${5-}${6-}${7-}${8-}" = ':,tool_input:{command:' ] || return 1
	shift 8
	read_command "$@"
}

# A quote ends the command unless a backslash escapes it, which no other one escapes.
read_command() {
	command=${1-}
	while :; do
		end=${1-}
		while :; do
			case $end in
			*\\\\) end=${end%??} ;;
			*) break ;;
			esac
		done
		case $end in
		*\\) command=$command\"${2-} ;;
		*) break ;;
		esac
		shift
		[ $# -gt 0 ] || return 1
	done
	[ $# -eq 6 ] && [ "$2$3$4$6" = '},tool_use_id:}' ] || return 1
	case $5 in '' | *[!A-Za-z0-9_-]*) return 1 ;; esac
}

is_harmless_call() {
	case $tool in
	Bash) [ "${#command}" -le 8192 ] && { is_plain_command "$command" || is_harmless_command "$command"; } ;;
	apply_patch) is_json_text "$command" ;;
	*) return 1 ;;
	esac
}

# What is_harmless_line finds harmless at a glance: one program that reads or makes folders, and names. Half of what this
# file and the two others cost is reading them, so the short way needs this one only.
is_plain_command() {
	case $1 in
	*[!A-Za-z0-9\ ./_-]* | *gh* | *hub* | *pr* | *codex*) return 1 ;;
	ls | 'ls '* | 'cat '* | cd | 'cd '* | 'du '* | 'file '* | 'head '* | 'mkdir '* | pwd | 'stat '* | 'tail '* | 'wc '* | 'which '* | \
		'git status' | 'git status --short' | 'git status -sb' | 'git diff' | 'git diff --stat') ;;
	*) return 1 ;;
	esac
}

is_harmless_command() {
	if [ -z "$loaded" ]; then
		. "$here/prefilter-line.sh"
		. "$here/prefilter-programs.sh"
		loaded=1
	fi
	is_harmless_line "$1"
}

# Only the escapes of JSON: with any other the payload would be none.
is_json_text() {
	turn=text
	IFS='\'
	for piece in $1; do
		case $turn$piece in
		text*) turn=escape ;;
		escape) turn=text ;;
		escape[\"bfnrt/]*) ;;
		*) return 1 ;;
		esac
	done
	[ "$turn" = escape ]
}
