/** An office that is set up always has someone who can let others in. */
export const oneActiveAdmin = {
  name: 'one-active-admin',
  since: 1,
  sql: `
    SELECT office.office_name FROM office
    WHERE NOT EXISTS (
      SELECT 1 FROM staff JOIN staff_roles ON staff_roles.staff_id = staff.id
      WHERE staff.active = 1 AND staff_roles.role = 'admin')`,
};
