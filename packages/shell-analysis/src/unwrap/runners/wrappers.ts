import { parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import type { Text } from "../../text/text.ts";
import type { Call, Handler, HandlerTable } from "../call.ts";
import { leaf } from "../leaf.ts";
import { runInput } from "../programs/run-input.ts";
import { joinArguments } from "../quote-arguments.ts";

/** `program [options] [operands] command…`: the options that take a value, and how many operands come first. */
function wrapper(valued: string, operands = 0): Handler {
	const rules = { valued: valuedFlags({ other: valued }), interspersed: false };
	return (call) => runRest(call, parseFlags(call.args, rules).operands.slice(operands));
}

/** The same where the program starts a shell when there is no command. */
function shellWrapper(valued: string, operands = 0): Handler {
	const rules = { valued: valuedFlags({ other: valued }), interspersed: false };
	return (call) => {
		const rest = parseFlags(call.args, rules).operands.slice(operands);
		return rest.length === 0 ? runInput(call) : runRest(call, rest);
	};
}

/** `sg group script`, and `sg group` for a shell. */
function runSg(call: Call): Text {
	const [, ...words] = parseFlags(call.args, { valued: new Map(), interspersed: true }).operands;
	const inner = inside(call.place, call.name, { scope: forkScope(call.place.scope) });
	return words.length === 0 ? runInput(call) : call.machine.runScript(joinArguments(words), inner);
}

const MACHINE =
	/^(?:linux(?:32|64)|i[3-6]86|x86_64|aarch64|arm\w*|ppc\w*|s390x?|uname26|32bit|64bit)$/;

/** `setarch machine command`: the machine may be left out. */
function runSetarch(call: Call): Text {
	const rules = { valued: new Map<string, string>(), interspersed: false };
	const { operands } = parseFlags(call.args, rules);
	const rest = MACHINE.test(wordOf(operands[0]) ?? "") ? operands.slice(1) : operands;
	return rest.length === 0 ? runInput(call) : runRest(call, rest);
}

function runRest(call: Call, rest: Call["args"]): Text {
	if (rest.length === 0) return leaf(call);
	return call.machine.runCommand(rest, inside(call.place, call.name));
}

/** Programs that run the command that follows their own options. */
export const WRAPPERS: HandlerTable = {
	"-": wrapper(""),
	busybox: wrapper(""),
	caffeinate: wrapper("-t -w"),
	chronic: wrapper(""),
	chroot: shellWrapper("--userspec --groups", 1),
	chrt: wrapper("-T -P -D", 1),
	"dbus-run-session": wrapper("--config-file --dbus-daemon"),
	faketime: wrapper("-f", 1),
	ionice: wrapper("-c -n -p -P -u --class --classdata"),
	ltrace: wrapper("-e -o -p -s -u -n"),
	nice: wrapper("-n --adjustment"),
	nocorrect: wrapper(""),
	noglob: wrapper(""),
	nohup: wrapper(""),
	numactl: wrapper("-N -m -C -i -p"),
	repeat: wrapper("", 1),
	setsid: wrapper(""),
	stdbuf: wrapper("-i -o -e --input --output --error"),
	strace: wrapper("-a -b -e -E -I -o -O -p -P -s -S -u -X"),
	taskset: wrapper("", 1),
	time: wrapper("-f -o --format --output"),
	timeout: wrapper("-k --kill-after -s --signal", 1),
	toybox: wrapper(""),
	unbuffer: wrapper(""),
	catchsegv: wrapper(""),
	eatmydata: wrapper(""),
	fakeroot: shellWrapper("-l -s -i -b"),
	gosu: wrapper("", 1),
	prlimit: wrapper("-o --output"),
	proxychains: wrapper("-f"),
	proxychains4: wrapper("-f"),
	i386: runSetarch,
	linux32: runSetarch,
	linux64: runSetarch,
	newgrp: (call) => runInput(call),
	nsenter: shellWrapper("-t --target -S --setuid -G --setgid"),
	setarch: runSetarch,
	sg: runSg,
	setpriv: wrapper(
		"--reuid --regid --groups --inh-caps --ambient-caps --bounding-set --securebits --pdeathsig --selinux-label",
	),
	"su-exec": wrapper("", 1),
	"systemd-run": shellWrapper(
		"-p --property -u --unit --slice -M --machine -H --host --description -E --setenv --working-directory --uid --gid --on-active --on-boot --on-calendar --on-startup --nice --service-type",
	),
	torsocks: wrapper("-a -i -P -u -p"),
	unshare: shellWrapper(
		"-S -G -R -w -l --setuid --setgid --root --wd --propagation --map-user --map-group --map-users --map-groups --load-interp",
	),
	valgrind: wrapper(""),
	x86_64: runSetarch,
	"xvfb-run": wrapper("-e -f -n -p -s -w"),
};
