using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator.Http;

/// <summary>Finds the operation of a method and a path in a tree with one level per segment.</summary>
internal sealed class Router
{
    private const int MaxParameters = 3;

    private readonly Node _root = new();

    public Router(IEnumerable<Operation> operations)
    {
        foreach (Operation operation in operations)
        {
            Node node = _root;
            foreach (string segment in operation.Template.Substring(1).Split('/'))
            {
                node = segment[0] == '{' ? node.Parameter ??= new Node() : node.GetOrAddLiteral(segment);
            }

            node.Operations.Add(operation);
        }
    }

    /// <summary>
    /// Finds the operation and the raw values of the path's parameters. Returns null when there is none; <paramref name="otherMethods"/>
    /// then has the methods that the path supports.
    /// </summary>
    public Operation? Match(string method, RequestTarget target, out string[] values, out string? otherMethods)
    {
        values = new string[MaxParameters];
        otherMethods = null;
        Node? node = FindNode(target.Segments, values);
        if (node is null || node.Operations.Count == 0)
        {
            return null;
        }

        foreach (Operation operation in node.Operations)
        {
            if (operation.Method == method)
            {
                return operation;
            }
        }

        otherMethods = string.Join(", ", node.Operations.ConvertAll(operation => operation.Method));
        return null;
    }

    private Node? FindNode(string[] segments, string[] values)
    {
        // The service ignores a slash at the end.
        int count = segments.Length > 1 && segments[segments.Length - 1].Length == 0 ? segments.Length - 1 : segments.Length;
        Node node = _root;
        int found = 0;
        for (int index = 0; index < count; index++)
        {
            string segment = segments[index];
            if (node.FindLiteral(segment) is { } literal)
            {
                node = literal;
            }
            else if (node.Parameter is not null && segment.Length > 0)
            {
                node = node.Parameter;
                values[found++] = segment;
            }
            else
            {
                return null;
            }
        }

        return count == 0 ? null : node;
    }

    private sealed class Node
    {
        private readonly List<KeyValuePair<string, Node>> _literals = [];

        public Node? Parameter { get; set; }

        public List<Operation> Operations { get; } = [];

        public Node? FindLiteral(string segment)
        {
            foreach (KeyValuePair<string, Node> literal in _literals)
            {
                if (string.Equals(literal.Key, segment, StringComparison.Ordinal))
                {
                    return literal.Value;
                }
            }

            return null;
        }

        public Node GetOrAddLiteral(string segment)
        {
            Node? node = FindLiteral(segment);
            if (node is null)
            {
                node = new Node();
                _literals.Add(new KeyValuePair<string, Node>(segment, node));
            }

            return node;
        }
    }
}
