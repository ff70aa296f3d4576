import type { Board } from "../../store/board.ts";
import { connection, numberKey, type PageArguments } from "../connection.ts";
import type { Scope } from "../scope.ts";
import { taking } from "../taking.ts";

interface BoardsArguments extends PageArguments {
	readonly orderBy?: { readonly field: string; readonly direction: string } | null;
	readonly query?: string | null;
	readonly minPermissionLevel?: string | null;
}

/** The boards of an account or a repository, by number. */
export const boardsField = (boards: readonly Board[], scope: Scope) =>
	taking(["orderBy", "query", "minPermissionLevel"], (args: BoardsArguments) =>
		connection(args, {
			name: "projectsV2",
			items: boards.filter(({ title }) => title.includes(args.query ?? "")),
			key: ({ number }) => numberKey(number),
			descending: args.orderBy?.direction === "DESC",
			show: scope.show,
		}),
	);
