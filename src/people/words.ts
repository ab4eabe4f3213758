import type { Grant, Role } from '../contract/rights.ts';
import { m } from '../messages/index.ts';

const roleNames: Record<Role, () => string> = {
  reviewer: m.role_reviewer,
  lead: m.role_lead,
  manager: m.role_manager,
  auditor: m.role_auditor,
  admin: m.role_admin,
};

const roleRights: Record<Role, () => string> = {
  reviewer: m.role_reviewer_may,
  lead: m.role_lead_may,
  manager: m.role_manager_may,
  auditor: m.role_auditor_may,
  admin: m.role_admin_may,
};

/** What a role is called. */
export function roleName(role: Role): string {
  return roleNames[role]();
}

/** What who has a role may do. */
export function roleMay(role: Role): string {
  return roleRights[role]();
}

/** A role, and where it holds. */
export function grantWords({ role, account, task }: Grant): string {
  if (account === null) return roleName(role);
  const where = task === null ? m.scope_account({ account }) : m.scope_task({ account, task });
  return m.role_in({ role: roleName(role), where });
}
