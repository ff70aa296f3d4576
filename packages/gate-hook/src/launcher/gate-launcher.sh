#!/bin/sh
# The gate as Codex starts it: /bin/sh gate-launcher.sh <absolute node> <absolute gate.cjs>
#
# Codex runs the tool on every outcome of a hook but two: exit 0 with one valid deny JSON, and
# exit 2 with words on stderr. So nothing leaves here that is not an explicit ALLOW, that deny
# JSON, or exit 2 with a reason. POSIX sh, builtins only; node is a child, so that its death is
# seen, and nothing stays in the background to hold the output open.
#
# Time: the program ends itself before the hook's timeout, and the processor limit below ends it
# where it is too busy to look at the clock.

fail() {
	printf '%s\n' "codex-workers gate failure: $1, so the command was not judged and did not run. This is not your fault. Next step: run \`codex-workers doctor\`, which names what to repair" >&2
	exit 2
}

node=${1-}
program=${2-}
newline='
'
deny='{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"codex-workers gate'

case $node in
/*) ;;
*) fail "the gate is registered without an absolute path to node" ;;
esac
case $program in
/*) ;;
*) fail "the gate is registered without an absolute path to its program" ;;
esac
[ -f "$node" ] && [ -x "$node" ] || fail "node is missing at $node"
[ -f "$program" ] && [ -r "$program" ] || fail "the gate program is missing or unreadable at $program"

ulimit -t 5 2>/dev/null || :
ulimit -c 0 2>/dev/null || :
# In braces, because the shell itself would say "Killed" in front of the reason.
{ answer=$("$node" "$program"); } 2>/dev/null
ended=$?

case $answer in
*"$newline"*) fail "the gate program gave more than one line" ;;
"$deny"*'"}}')
	# A denial is one, however the program ended after it.
	printf '%s\n' "$answer" || fail "the gate's answer could not be written"
	exit 0
	;;
esac
[ "$ended" -eq 0 ] || fail "the gate program ended with status $ended"
case $answer in
ALLOW) exit 0 ;;
'') fail "the gate program gave no answer" ;;
*) fail "the gate program gave an answer that is no decision" ;;
esac
