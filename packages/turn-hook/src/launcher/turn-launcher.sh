#!/bin/sh
# The turn hook as Codex starts it:
#   /bin/sh turn-launcher.sh start|pre|post|tool <pid of codex> <absolute node> <absolute turn.cjs>
#
# The count of a worker is one file per process of Codex in CODEX_WORKERS_TURNS_FOLDER, which one
# byte is appended to at a time: `b` when a session begins, `s` when a request to the model starts,
# `c` when its response is complete, `f` when it failed. Whoever reads it sees what has happened,
# what is on its way, and whether something is missing. A count that is not what it must be ends
# the run, because what is not counted has no limit.
#
# POSIX sh and builtins only, but for the tool calls on which the worker is told or stopped: those
# are decided by the program. It ends with 0, whatever it says; what stands behind `||` where the
# hook is registered answers for a launcher that is gone or killed.

event=${1-}
codex=${2-}
node=${3-}
program=${4-}
folder=${CODEX_WORKERS_TURNS_FOLDER-}
budget=${CODEX_WORKERS_TURNS-}
most_calls=${CODEX_WORKERS_TOOL_CALLS-}
thresholds=${CODEX_WORKERS_TURN_STEPS-}
locale=${LC_ALL-unset}
LC_ALL=C
blanks=' 	
'

# A reason for the supervisor, who sees to it where there is no process to interrupt; words for the
# model where a tool waits for an answer.
end_run() {
	set -C
	{ printf '%s\n' "$1 $2" >"$folder/over"; } 2>/dev/null
	[ "$codex" = 0 ] || kill -INT "$codex" 2>/dev/null
	[ "$event" != tool ] || deny "codex-workers turns: $2, so this run has been ended. Next step: none; what there is has been kept for the next worker."
	exit 0
}

unproven() {
	end_run turns_unproven "the count of turns $1"
}

# Takes texts of this file and numbers only: nothing in them needs an escape.
deny() {
	printf '%s\n' "{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"deny\",\"permissionDecisionReason\":\"$1\"}}" && exit 0
	printf '%s\n' "$1" >&2
	exit 2
}

is_number() {
	case $1 in '' | *[!0-9]* | ??????????*) return 1 ;; esac
}

# What one process of Codex has done: adds to `completed`, and to `open` what is on its way.
count_file() {
	[ -f "$1" ] || unproven "is gone"
	log=''
	IFS= read -r log <"$1" && unproven "is damaged"
	case $log in b*) ;; *) unproven "is damaged" ;; esac
	case ${log#b} in *[!scf]*) unproven "is damaged" ;; esac
	IFS=c
	set -- ${log}b
	completed_here=$(($# - 1))
	IFS=s
	set -- ${log}b
	open_here=$((2 * ($# - 1) - ${#log} + 1))
	IFS=$blanks
}

# What is on its way in a process that has ended never arrives.
count_all() {
	completed=0
	open=0
	[ -f "$mine" ] || unproven "is gone"
	for file in "$folder"/count.*; do
		# That of another session, in the moment in which it is made.
		[ -s "$file" ] || [ "$file" = "$mine" ] || continue
		set -f
		count_file "$file"
		set +f
		completed=$((completed + completed_here))
		pid=${file##*.}
		if [ "$open_here" -gt 0 ] && { [ "$pid" = 0 ] || kill -0 "$pid" 2>/dev/null; }; then
			open=$((open + open_here))
		fi
	done
}

append() {
	{ printf '%s' "$1" >>"$2"; } 2>/dev/null || unproven "cannot be written"
}

# The file that Codex itself keeps of this thread: the second source. As it stands in JSON.
note_transcript() {
	case $1 in
	*'"transcript_path":"'*) ;;
	*) unproven "has no second source" ;;
	esac
	path=${1#*'"transcript_path":"'}
	path=${path%%'"'*}
	known="$folder/transcripts"
	if [ -f "$known" ]; then
		while IFS= read -r line; do
			[ "$line" != "$path" ] || return 0
		done <"$known"
	fi
	append "$path
" "$known"
}

begin() {
	IFS= read -r payload
	case $payload in
	*'"source":"startup"'* | *'"source":"resume"'* | *'"source":"fork"'*) ;;
	*) exit 0 ;;
	esac
	[ -d "$folder" ] || unproven "is gone"
	[ -e "$mine" ] || append b "$mine"
	exit 0
}

# Its own start is among what is on its way: of two that start at once, none is over the budget.
before_response() {
	[ -f "$mine" ] || unproven "is gone"
	append s "$mine"
	count_all
	[ ! -e "$folder/over" ] || end_run turns_unproven "the budget is used up"
	[ $((completed + open)) -le "$budget" ] || end_run turn_limit "all $budget turns are used"
	exit 0
}

after_response() {
	IFS= read -r payload
	set -f
	count_file "$mine"
	[ "$open_here" -gt 0 ] || unproven "lacks a response"
	case $payload in
	*'"status":"completed"'*)
		note_transcript "$payload"
		append c "$mine"
		;;
	*) append f "$mine" ;;
	esac
	exit 0
}

limit_calls() {
	calls="$folder/calls.$completed"
	append . "$calls"
	made=''
	IFS= read -r made <"$calls"
	[ "${#made}" -le "$most_calls" ] && return
	[ "${#made}" -le $((2 * most_calls)) ] || end_run budget "one response has made ${#made} tool calls"
	deny "codex-workers turns: this response has made its $most_calls tool calls. Next step: end it, look at what came back, and go on with your next response."
}

ask_program() {
	case $locale in
	unset) unset LC_ALL ;;
	*) LC_ALL=$locale ;;
	esac
	# In braces, because the shell itself would say "Killed" in front of the answer.
	{
		answer=$(
			ulimit -t 5
			ulimit -c 0
			"$node" "$program" "$completed" "$step"
		)
	} 2>/dev/null
	case $answer in
	*"
"*) answer='' ;;
	'{"hookSpecificOutput":{"hookEventName":"PreToolUse",'*'}}')
		printf '%s\n' "$answer" || exit 2
		exit 0
		;;
	esac
	[ "$answer" = ALLOW ] && exit 0
	# A warning that cannot be given holds nothing up; what is denied from here on stays denied.
	[ "$completed" -ge "$critical" ] || exit 0
	deny "codex-workers turns: $completed of $budget turns are used, only handing over is let through now, and the hook cannot tell whether this is it. Next step: run codex-workers report handover, or stop."
}

before_tool() {
	count_all
	limit_calls
	step=0
	critical=$budget
	for threshold in $thresholds; do
		critical=$threshold
		[ "$threshold" -gt "$completed" ] || step=$threshold
	done
	[ "$step" -gt 0 ] || exit 0
	[ "$completed" -lt "$critical" ] || ask_program
	[ -e "$folder/told.$step" ] || ask_program
	exit 0
}

is_number "$codex" || codex=0
mine="$folder/count.$codex"
is_number "$budget" && is_number "$most_calls" || unproven "has no budget"
case $thresholds in *[!0-9\ ]*) unproven "has no thresholds" ;; esac
case $folder in /*) ;; *) unproven "has no folder" ;; esac
case $event in
start) begin ;;
pre) before_response ;;
post) after_response ;;
tool) before_tool ;;
*) unproven "is kept by a hook of another event" ;;
esac
