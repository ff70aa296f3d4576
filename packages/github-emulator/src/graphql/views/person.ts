import type { Account } from "../../store/account.ts";
import type { Scope, View } from "../scope.ts";

/** Who did something: nobody, where the account was deleted. */
export const showPerson = (account: Account | null, scope: Scope): View | null =>
	account === null || account.isDeleted ? null : scope.show(account);
