import { judgeCodexWorkers } from "../../effects/codex-workers.ts";
import { judgeCurl } from "../../effects/http/curl.ts";
import { judgeHttpie } from "../../effects/http/httpie.ts";
import { judgeRawRequest } from "../../effects/http/raw-request.ts";
import { judgeWget } from "../../effects/http/wget.ts";
import { judgeHub } from "../../effects/hub.ts";
import type { HandlerTable } from "../call.ts";
import { judgedBy } from "../invocation-of.ts";
import { runForeignShell } from "./foreign-shell.ts";
import { runGh } from "./gh.ts";
import { runGit } from "./git.ts";
import { runOpenssl } from "./openssl.ts";
import { openSession } from "./run-input.ts";

/** Programs with a rule of their own. */
export const PROGRAMS: HandlerTable = {
	bpython: openSession,
	cmd: runForeignShell,
	"codex-workers": judgedBy(judgeCodexWorkers),
	curl: judgedBy(judgeCurl),
	curlie: judgedBy(judgeCurl),
	gh: runGh,
	git: runGit,
	http: judgedBy(judgeHttpie),
	https: judgedBy(judgeHttpie),
	hub: judgedBy(judgeHub),
	ipython: openSession,
	nc: judgedBy(judgeRawRequest),
	ncat: judgedBy(judgeRawRequest),
	netcat: judgedBy(judgeRawRequest),
	openssl: runOpenssl,
	powershell: runForeignShell,
	ptpython: openSession,
	pwsh: runForeignShell,
	socat: judgedBy(judgeRawRequest),
	wget: judgedBy(judgeWget),
	wget2: judgedBy(judgeWget),
	xh: judgedBy(judgeHttpie),
	xhs: judgedBy(judgeHttpie),
};
