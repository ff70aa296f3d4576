import type { Account } from "../../store/account.ts";
import { collaboratorsOf, demand } from "../../store/permission.ts";
import type { Repository } from "../../store/repository.ts";
import { connection, type PageArguments } from "../connection.ts";
import type { Scope } from "../scope.ts";
import { taking } from "../taking.ts";

interface CollaboratorsArguments extends PageArguments {
	readonly query?: string | null;
	readonly login?: string | null;
}

/** Who has a permission on the repository; only those who may push are told. */
export const collaboratorsField = (repository: Repository, scope: Scope) =>
	taking(["query", "login"], (args: CollaboratorsArguments) => {
		demand(repository, scope.viewer, { permission: "WRITE", action: "collaborators" });
		const items = [...collaboratorsOf(repository)].filter(([account]) => isMeant(account, args));
		return connection(args, {
			name: "collaborators",
			items,
			key: ([{ login }]) => login,
			show: ([account]) => scope.show(account),
			edge: ([, permission]) => ({ permission }),
		});
	});

/** `query` looks for a part of login or name, `login` names one account; neither minds the case. */
const isMeant = ({ login, name }: Account, args: CollaboratorsArguments): boolean => {
	const part = args.query?.toLowerCase() ?? "";
	const isFound = [login, name ?? ""].some((text) => text.toLowerCase().includes(part));
	return isFound && (args.login ?? login).toLowerCase() === login.toLowerCase();
};
