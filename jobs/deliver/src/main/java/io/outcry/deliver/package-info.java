/** Job 3: alerts to receivers to receipts. */
@NullMarked
package io.outcry.deliver;

import org.jspecify.annotations.NullMarked;
