import { ChangeType } from "../change-type.ts";

/** The parts of a commit's subject or a pull request's title: `type(scope)!: description (#issue)`. */
export interface ChangeTitle {
	readonly type: ChangeType;
	readonly scope: string | null;
	/** `!`: users must change something. */
	readonly breaking: boolean;
	readonly description: string;
	readonly issue: number;
}

/** GitHub takes titles of at most 256 characters. */
export const MAX_TITLE = 256;

/** `feat`, `fix(gate)`, `docs!`: what stands before the colon, as the source of a pattern. */
export const TITLE_HEAD = `(?<type>${ChangeType.options.join("|")})${String.raw`(?:\((?<scope>[A-Za-z0-9][\w./-]{0,49})\))?(?<breaking>!)?`}`;
