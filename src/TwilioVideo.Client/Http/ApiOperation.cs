using System;
using System.Net.Http;
using System.Text.Json.Serialization.Metadata;
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client.Http;

/// <summary>
/// Ways to declare an <see cref="ApiOperation{T}"/>. How an answer is read is looked up with the first answer: to have it ready for every
/// resource would double what a cold start compiles.
/// </summary>
internal static class ApiOperation
{
    public static ApiOperation<T> Get<T>(string template, Func<VideoJsonContext, JsonTypeInfo<T>> response, Matching<T> matches)
        where T : class =>
        new(HttpMethod.Get, template, (body, cancellationToken) => BufferedJsonReader.ReadAsync(body, response(VideoJsonContext.Default), cancellationToken), RetrySafety.Idempotent) { Matches = matches };

    public static ApiOperation<T> Post<T>(string template, Func<VideoJsonContext, JsonTypeInfo<T>> response, RetrySafety resend, Matching<T> matches)
        where T : class =>
        new(HttpMethod.Post, template, (body, cancellationToken) => BufferedJsonReader.ReadAsync(body, response(VideoJsonContext.Default), cancellationToken), resend) { Matches = matches };

    public static ListApiOperation<TItem> List<TList, TItem>(string template, Func<VideoJsonContext, JsonTypeInfo<TList>> response, ItemFilterFactory<TItem> matches, string? name = null, int max = 1000)
        where TList : ListResponse<TItem> =>
        new(template, async (body, cancellationToken) => await ListReader.ReadAsync(body, response(VideoJsonContext.Default), cancellationToken).ConfigureAwait(false), matches)
        {
            NameField = name,
            MaxPageSize = max,
        };

    /// <summary>An operation whose answer is another address.</summary>
    public static ApiOperation<T> Redirect<T>(string template, Func<HttpResponseMessage, T?> read)
        where T : class =>
        new(HttpMethod.Get, template, (_, _) => default, RetrySafety.Idempotent) { ReadHead = read };

    public static ApiOperation<NoContent> Delete(string template) =>
        new(HttpMethod.Delete, template, (_, _) => default, RetrySafety.Idempotent) { ReadHead = NoContent.Read };
}
