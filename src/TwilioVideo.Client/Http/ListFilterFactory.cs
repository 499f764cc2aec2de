using System;

namespace TwilioVideo.Client.Http;

/// <summary>Creates the predicates that verify returned items against the request's filters; null where no filter was set.</summary>
internal delegate Predicate<T>?[] ListFilterFactory<T, in TOptions>(TOptions options, string[] path);
