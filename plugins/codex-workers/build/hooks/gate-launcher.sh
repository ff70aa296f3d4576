#!/bin/sh
# The gate as Codex starts it: /bin/sh gate-launcher.sh <absolute node> <absolute gate.cjs>
#
# Codex runs the tool on every outcome of a hook but two: exit 0 with one valid deny JSON, and
# exit 2 with words on stderr. So nothing leaves here but silence for a call that the prefilter
# knows to be ordinary or that the gate program allowed, a deny JSON, or exit 2 with a reason.
# POSIX sh, builtins only; node runs beside it, so that its death is seen, and that nobody waits for
# it to clean up once it has answered: it holds nothing open that Codex reads. How a launcher that is
# gone or killed stays closed is said where the hook is registered.
#
# Time: the program ends itself after 20 seconds. Where it cannot look at the clock, the processor
# limit below ends one that is too busy, and `timeout`, where the system has it, one that waits for
# a file system. All of that is before the hook's own timeout, after which Codex runs the tool.

deny='{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"codex-workers gate'
because='so the command was not judged and did not run. This is not your fault. Next step: run `codex-workers doctor`, which names what to repair'

fail() {
	printf '%s\n' "$deny failure: $1, $because\"}}" && exit 0
	printf '%s\n' "codex-workers gate failure: the gate's answer could not be written, $because" >&2
	exit 2
}

# A path, where it can stand in JSON as it is.
shown() {
	case $1 in
	*[!A-Za-z0-9_./@+=:,~\ -]*) at='a path with unusual characters' ;;
	*) at=$1 ;;
	esac
}

# The payload is one line without an end. `read` cannot carry NUL bytes, which no JSON holds.
give_back() {
	if [ -z "$ended" ]; then
		printf '%s' "$payload"
		return
	fi
	while :; do
		printf '%s\n' "$payload"
		IFS= read -r payload || break
	done
	printf '%s' "$payload"
}

# Bytes are bytes here, and letters are the 52 of ASCII.
locale=${LC_ALL-unset}
LC_ALL=C
ended=''
# A shell reads byte by byte. Input that takes too long ends the launcher, which denies.
ulimit -t 10
IFS= read -r payload && ended=1

# `gh` is never ordinary; and other scopes forbid more than pull requests, which only the program
# knows.
for_program=$ended
case $payload in *'"command":"gh '*) for_program=1 ;; esac
[ "${CODEX_WORKERS_SCOPE-standard}" = standard ] || for_program=1
if [ -z "$for_program" ]; then
	here=${0%/*}
	missing=''
	for part in payload line text programs runners; do
		[ -r "$here/prefilter-$part.sh" ] || missing=1
	done
	if [ -z "$missing" ]; then
		. "$here/prefilter-payload.sh"
		is_ordinary "$payload" && exit 0
	fi
fi

node=${1-}
program=${2-}
case $node in
/*) ;;
*) fail "the gate is registered without an absolute path to node" ;;
esac
case $program in
/*) ;;
*) fail "the gate is registered without an absolute path to its program" ;;
esac
shown "$node"
[ -f "$node" ] && [ -x "$node" ] || fail "node is missing at $at"
shown "$program"
[ -f "$program" ] && [ -r "$program" ] || fail "the gate program is missing or unreadable at $at"

limit=''
for timeout in /usr/bin/timeout /bin/timeout; do
	[ ! -x "$timeout" ] || limit="$timeout -s KILL 25"
done

# For a program that ends soon: room for all that it makes, so that nothing is collected on the
# way, and no more threads beside it than it takes. Node knew both long before it could run this one.
brief='--min-semi-space-size=16 --v8-pool-size=1'

case $locale in
unset) unset LC_ALL ;;
*) LC_ALL=$locale ;;
esac
# What goes on in the background is given no input but by name. In braces, because the shell itself
# would say "Killed" in front of the reason.
exec 3<&0
{
	{
		ulimit -t 5
		ulimit -c 0
		give_back <&3 | NODE_OPTIONS= $limit "$node" $brief "$program" 3<&-
		printf '%s\n' "ended $?"
	} &
} 2>/dev/null | {
	# A line that is not whole is no answer.
	IFS= read -r answer || answer=''
	case $answer in
	ALLOW) exit 0 ;;
	"$deny"*'"}}')
		printf '%s\n' "$answer" || fail "the gate's answer could not be written"
		exit 0
		;;
	'' | 'ended 0') fail "the gate program gave no answer" ;;
	'ended '*) fail "the gate program ended with status ${answer#ended }" ;;
	*) fail "the gate program gave an answer that is no decision" ;;
	esac
}
