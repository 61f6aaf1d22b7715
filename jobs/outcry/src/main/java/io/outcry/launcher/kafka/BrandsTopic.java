// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import io.outcry.complaintalerts.catalog.CatalogInlet;
import io.outcry.complaintalerts.catalog.PublishedBrands;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.schemas.config.ConfigDocument;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The brands among what is published, as a running job takes them. */
public final class BrandsTopic {
  private BrandsTopic() {}

  /** Newer brands for job 2; what is refused goes to the dead letters. */
  public static CatalogInlet inlet(KafkaInlets inlets, KafkaOutlets outlets) {
    return new CatalogInlet(
        env -> {
          SingleOutputStreamOperator<PublishedBrands> brands = inlets.brands(env);
          outlets.deadLettersOf("config", brands);
          return brands;
        },
        new ReadBrands());
  }

  /**
   * The brands of one document.
   *
   * @throws io.outcry.launcher.config.ConfigProblemsException with all that is to be mended
   */
  public static BrandCatalog read(ConfigDocument document) {
    return BrandsFile.parse(document.name(), document.document(), document.version());
  }
}
