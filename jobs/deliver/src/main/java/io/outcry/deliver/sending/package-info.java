/** The delivery operator: queue, order, retries and receipts of each receiver. */
@NullMarked
package io.outcry.deliver.sending;

import org.jspecify.annotations.NullMarked;
