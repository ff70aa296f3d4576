import type { MarkerKind } from "@codex-workers/protocol";
import type { CommandResult } from "../command-result.ts";
import type { FieldValues } from "../input/field-path.ts";
import type { WorkerGitHub } from "../session/worker-github.ts";

export interface ReportToSend {
	readonly kind: MarkerKind;
	readonly fields: FieldValues;
	/** What else people are told, a line each. */
	readonly lines?: readonly string[];
	/** What else scripts are told. */
	readonly json?: FieldValues;
}

/** Posts a checked report and says where it is. */
export async function sendReport(
	github: Pick<WorkerGitHub, "postMarker">,
	{ kind, fields, lines = [], json = {} }: ReportToSend,
): Promise<CommandResult> {
	const { url, already } = await github.postMarker({ kind, fields });
	return {
		text: [url, ...(already ? ["It was already posted."] : []), ...lines].join("\n"),
		json: { kind, workerId: fields["worker_id"], url, already, ...json },
	};
}
