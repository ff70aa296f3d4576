import type { HandlerTable } from "../call.ts";
import { runAt } from "./at.ts";
import { runEnv } from "./env.ts";
import { runWithEscapes } from "./escapes.ts";
import { runFd, runFind } from "./find.ts";
import { runFlock } from "./flock.ts";
import { runMake } from "./make.ts";
import { runNix } from "./nix.ts";
import { runParallel } from "./parallel.ts";
import { runScriptCommand } from "./script.ts";
import { runSsh } from "./ssh.ts";
import { runEachString, runJoined } from "./strings.ts";
import { runSu } from "./su.ts";
import { runSudo } from "./sudo.ts";
import { runContainer, runScreen, runTmux } from "./terminals.ts";
import { WRAPPERS } from "./wrappers.ts";
import { runXargs } from "./xargs.ts";

/** Programs that run what their arguments or their input say. */
export const RUNNERS: HandlerTable = {
	...WRAPPERS,
	ansible: runEachString,
	at: runAt,
	batch: runAt,
	chokidar: runEachString,
	concurrently: runEachString,
	doas: runSudo,
	docker: runContainer,
	ed: runWithEscapes,
	entr: runEachString,
	env: runEnv,
	fd: runFd,
	fdfind: runFd,
	find: runFind,
	flock: runFlock,
	gmake: runMake,
	hyperfine: runEachString,
	kubectl: runContainer,
	make: runMake,
	mprocs: runEachString,
	nix: runNix,
	nodemon: runEachString,
	"npm-run-all": runEachString,
	gdb: runWithEscapes,
	man: runWithEscapes,
	mysql: runWithEscapes,
	parallel: runParallel,
	podman: runContainer,
	psql: runWithEscapes,
	rsync: runWithEscapes,
	"run-p": runEachString,
	"run-s": runEachString,
	runuser: runSu,
	rush: runParallel,
	screen: runScreen,
	script: runScriptCommand,
	sqlite3: runWithEscapes,
	ssh: runSsh,
	su: runSu,
	sudo: runSudo,
	tar: runWithEscapes,
	tmux: runTmux,
	watch: runJoined,
	watchexec: runEachString,
	xargs: runXargs,
};
