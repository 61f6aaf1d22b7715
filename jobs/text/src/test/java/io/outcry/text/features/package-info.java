@NullMarked
package io.outcry.text.features;

import org.jspecify.annotations.NullMarked;
