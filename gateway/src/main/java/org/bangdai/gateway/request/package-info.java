/** The id that follows one request through logs, problems and services. */
@NullMarked
package org.bangdai.gateway.request;

import org.jspecify.annotations.NullMarked;
