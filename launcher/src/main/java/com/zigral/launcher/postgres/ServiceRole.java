package com.zigral.launcher.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A role without any privilege but on the one schema that it owns.
 *
 * @param schema the schema: lower-case letters, digits and underscores
 * @param password what the role logs in with: letters and digits
 */
record ServiceRole(String schema, String password) {

	/**
	 * What earlier versions made as the superuser passes to the role. A sequence of an
	 * identity column goes with its table.
	 */
	private static final String TAKE_OVER = """
			DO $$
			DECLARE change text;
			BEGIN
				FOR change IN
					SELECT format('ALTER TABLE %s OWNER TO {role}', c.oid::regclass) FROM pg_class c
					WHERE c.relnamespace = '{schema}'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
					AND c.relowner <> '{role}'::regrole
					AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
						AND d.objid = c.oid AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i'))
					UNION ALL
					SELECT format('ALTER ROUTINE %s OWNER TO {role}', p.oid::regprocedure) FROM pg_proc p
					WHERE p.pronamespace = '{schema}'::regnamespace AND p.proowner <> '{role}'::regrole
				LOOP
					EXECUTE change;
				END LOOP;
			END $$""";

	private static final String CREATE = """
			DO $$
			BEGIN
				IF to_regrole('{role}') IS NULL THEN
					CREATE ROLE {role};
				END IF;
			END $$""";

	/**
	 * The role's name.
	 * @return the name
	 */
	String name() {
		return "zigral_" + this.schema;
	}

	/**
	 * Make role and schema when absent, and give the schema with all it has to the role.
	 * @param connection to the database, as its superuser
	 * @throws SQLException if the server refuses
	 */
	void establish(Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute(filled(CREATE));
			statement.execute(filled("ALTER ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION "
					+ "NOBYPASSRLS PASSWORD '" + this.password + "'"));
			statement.execute(filled("CREATE SCHEMA IF NOT EXISTS {schema}"));
			statement.execute(filled("ALTER SCHEMA {schema} OWNER TO {role}"));
			statement.execute(filled(TAKE_OVER));
			statement.execute("REVOKE ALL ON DATABASE " + connection.getCatalog() + " FROM PUBLIC");
			statement.execute(filled("GRANT CONNECT, TEMPORARY ON DATABASE " + connection.getCatalog() + " TO {role}"));
			connection.commit();
		}
	}

	private String filled(String sql) {
		return sql.replace("{role}", name()).replace("{schema}", this.schema);
	}

}
