import { demand } from "../../store/permission.ts";
import type { Repository } from "../../store/repository.ts";
import { connection, type PageArguments } from "../connection.ts";
import type { Scope } from "../scope.ts";
import { taking } from "../taking.ts";

interface CollaboratorsArguments extends PageArguments {
	readonly query?: string | null;
	readonly login?: string | null;
}

/** Who has a permission on the repository; only those who may push are told. Apps are never collaborators. */
export const collaboratorsField = (repository: Repository, scope: Scope) =>
	taking(["query", "login"], (args: CollaboratorsArguments) => {
		demand(repository, scope.viewer, { permission: "WRITE", action: "collaborators" });
		const items = [...repository.permissions].filter(
			([{ type, login }]) =>
				type === "User" && login.includes(args.query ?? "") && login === (args.login ?? login),
		);
		return connection(args, {
			name: "collaborators",
			items,
			key: ([{ login }]) => login,
			show: ([account]) => scope.show(account),
			edge: ([, permission]) => ({ permission }),
		});
	});
