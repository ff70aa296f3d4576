import { judgeCodexWorkers } from "../../effects/codex-workers.ts";
import { judgeCurl } from "../../effects/http/curl.ts";
import { judgeHttpie } from "../../effects/http/httpie.ts";
import { judgeLwpRequest } from "../../effects/http/lwp-request.ts";
import { judgeRawRequest } from "../../effects/http/raw-request.ts";
import { judgeHub } from "../../effects/hub.ts";
import type { Invocation } from "../../effects/invocation.ts";
import type { CommandVerdict } from "../../verdict/command-verdict.ts";
import type { HandlerTable } from "../call.ts";
import { judgedBy } from "../invocation-of.ts";
import { runForeignShell } from "./foreign-shell.ts";
import { runGh } from "./gh.ts";
import { runGit } from "./git.ts";
import { runOpenssl } from "./openssl.ts";
import { openSession } from "./run-input.ts";
import { runSocat } from "./socat.ts";
import { runCurl, runWget } from "./with-startup-files.ts";

/** `curlie` takes the options of curl and the words of HTTPie. */
function judgeCurlie(invocation: Invocation): CommandVerdict {
	const verdict = judgeCurl(invocation);
	return verdict.type === "passes" ? judgeHttpie(invocation) : verdict;
}

/** Programs with a rule of their own. */
export const PROGRAMS: HandlerTable = {
	POST: judgedBy(judgeLwpRequest),
	bpython: openSession,
	cmd: runForeignShell,
	"codex-workers": judgedBy(judgeCodexWorkers),
	curl: runCurl,
	curlie: judgedBy(judgeCurlie),
	gh: runGh,
	git: runGit,
	http: judgedBy(judgeHttpie),
	https: judgedBy(judgeHttpie),
	hub: judgedBy(judgeHub),
	ipython: openSession,
	"lwp-request": judgedBy(judgeLwpRequest),
	nc: judgedBy(judgeRawRequest),
	ncat: judgedBy(judgeRawRequest),
	netcat: judgedBy(judgeRawRequest),
	openssl: runOpenssl,
	powershell: runForeignShell,
	ptpython: openSession,
	pwsh: runForeignShell,
	socat: runSocat,
	wget: runWget,
	wget2: runWget,
	xh: judgedBy(judgeHttpie),
	xhs: judgedBy(judgeHttpie),
};
