// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.sql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.types.Row;

/** A session of Flink SQL in which all of the document is defined. */
final class Tables {
  private final TableEnvironment session;

  private Tables(TableEnvironment session) {
    this.session = session;
  }

  /** Of the files of a run, and of the topics of a broker. */
  static Tables of(SqlDocument document, Path folder, String bootstrapServers) {
    Configuration settings = Configuration.fromMap(document.settings());
    settings.setString("parallelism.default", "1");
    TableEnvironment session =
        TableEnvironment.create(
            EnvironmentSettings.newInstance().withConfiguration(settings).build());
    for (String definition : document.definitions(folder)) {
      session.executeSql(definition.replace("HOST:9092", bootstrapServers));
    }
    return new Tables(session);
  }

  /** The type of each column, by name. */
  Map<String, String> columns(String table) {
    Map<String, String> types = new TreeMap<>();
    for (Column column : session.from(table).getResolvedSchema().getColumns()) {
      types.put(column.getName(), column.getDataType().getLogicalType().asSerializableString());
    }
    return types;
  }

  String plan(String statement) {
    return session.explainSql(statement);
  }

  List<Row> ask(String statement) {
    List<Row> rows = new ArrayList<>();
    session.executeSql(statement).collect().forEachRemaining(rows::add);
    return rows;
  }
}
