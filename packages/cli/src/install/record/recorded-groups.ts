import type { InstalledGroup } from "../hooks-file/installed-groups.ts";
import type { OwnGroups } from "../hooks-file/set-own-hooks.ts";
import type { Registration } from "./registration.ts";

/** The groups that a registration says were written. */
export function recordedGroups({ groups }: Pick<Registration, "groups">): OwnGroups {
	const entries = EVENTS.flatMap((event) => {
		const group = groups[event];
		return group === undefined ? [] : [[event, installed(group)] as const];
	});
	return new Map(entries);
}

const EVENTS = ["PreToolUse", "Stop"] as const;

type Recorded = NonNullable<Registration["groups"]["Stop"]>;

function installed({ matcher, hooks }: Recorded): InstalledGroup {
	return { ...(matcher !== undefined && { matcher }), hooks };
}
