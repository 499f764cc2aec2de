using System;
using System.IO;
using System.Net.Http;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Answers;

namespace TwilioVideo.Client.Requests;

/// <summary>Whether a request that may or may not have arrived can be sent again.</summary>
internal enum Resend
{
    /// <summary>Twice is the same as once.</summary>
    Safe,

    /// <summary>Only if it surely did not arrive.</summary>
    OnlyIfNotReceived,
}

/// <summary>What of a list's items is to be so, by what was asked for and where; null for what was not asked for.</summary>
internal delegate Predicate<T>?[] Fitting<T>(ListQuery asked, string[] path);

/// <summary>Determines whether a response is about what a path names, and of an account where that is known.</summary>
internal delegate bool Matching<in T>(T response, string[] path, string? account);

/// <summary>One operation of the API as data.</summary>
internal class Operation<T>(HttpMethod method, string template, Func<Stream, CancellationToken, ValueTask<T?>> read, Resend resend)
    where T : class
{
    public HttpMethod Method { get; } = method;

    public PathTemplate Path { get; } = new(template);

    public Func<Stream, CancellationToken, ValueTask<T?>> Read { get; } = read;

    public Resend Resend { get; } = resend;

    /// <summary>Reads an answer that says everything in its headers; null for others, which are read as usual.</summary>
    public Func<HttpResponseMessage, T?>? ReadHead { get; init; }

    /// <summary>Compares a response with its request; null where a response says nothing that could differ.</summary>
    public Matching<T>? Matches { get; init; }

    public bool IsRead => Method == HttpMethod.Get;
}

/// <summary>An operation that lists, as data.</summary>
internal sealed class ListOperation<T>(string template, Func<Stream, CancellationToken, ValueTask<ListAnswer<T>?>> read, Fitting<T> fits)
    : Operation<ListAnswer<T>>(HttpMethod.Get, template, read, Resend.Safe)
{
    /// <summary>How it is held against the question whether an item was asked for.</summary>
    public Fitting<T> Fits { get; } = fits;

    /// <summary>What a list calls the one name that it can be narrowed by.</summary>
    public string? NameField { get; init; }

    /// <summary>How many a page of a list may hold.</summary>
    public int MostPerPage { get; init; } = 1000;
}

/// <summary>
/// Ways to declare an <see cref="Operation{T}"/>. How an answer is read is looked up with the first answer: to have it ready for every
/// resource would double what a cold start compiles.
/// </summary>
internal static class Operation
{
    public static Operation<T> Get<T>(string template, Func<VideoJson, JsonTypeInfo<T>> answer, Matching<T> matches)
        where T : class =>
        new(HttpMethod.Get, template, (body, stop) => SmallAnswer.ReadAsync(body, answer(VideoJson.Default), stop), Resend.Safe) { Matches = matches };

    public static Operation<T> Post<T>(string template, Func<VideoJson, JsonTypeInfo<T>> answer, Resend resend, Matching<T> matches)
        where T : class =>
        new(HttpMethod.Post, template, (body, stop) => SmallAnswer.ReadAsync(body, answer(VideoJson.Default), stop), resend) { Matches = matches };

    public static ListOperation<TItem> List<TList, TItem>(string template, Func<VideoJson, JsonTypeInfo<TList>> answer, Fitting<TItem> fits, string? name = null, int most = 1000)
        where TList : ListAnswer<TItem> =>
        new(template, async (body, stop) => await ListReader.ReadAsync(body, answer(VideoJson.Default), stop).ConfigureAwait(false), fits)
        {
            NameField = name,
            MostPerPage = most,
        };

    /// <summary>An operation whose answer is another address.</summary>
    public static Operation<T> Redirect<T>(string template, Func<HttpResponseMessage, T?> read)
        where T : class =>
        new(HttpMethod.Get, template, (_, _) => default, Resend.Safe) { ReadHead = read };

    public static Operation<Removed> Delete(string template) =>
        new(HttpMethod.Delete, template, (_, _) => default, Resend.Safe) { ReadHead = Removed.Read };
}
